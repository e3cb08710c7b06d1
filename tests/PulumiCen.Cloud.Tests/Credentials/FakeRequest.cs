namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>A request that a <see cref="FakeMachine"/> got.</summary>
internal sealed record FakeRequest(
    string Method, string Address, IReadOnlyDictionary<string, string> Form, string Body, IReadOnlyDictionary<string, string> Headers);
