using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud.Credentials;

/// <summary>An address that hands out temporary credentials: <c>ALIBABA_CLOUD_CREDENTIALS_URI</c>.</summary>
internal sealed class UriCredentials : ICredentialSource
{
    private const string Variable = "ALIBABA_CLOUD_CREDENTIALS_URI";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly ICredentialSource _source;

    public UriCredentials(CredentialEnvironment environment) => _source = environment.Find(Variable) is { } address
        ? Create(address, $"the environment variable {Variable}", environment)
        : FixedCredentials.None($"the environment variable {Variable}");

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) => _source.FindAsync(cancellationToken);

    /// <summary>The credentials at an address.</summary>
    public static ICredentialSource Create(string address, string place, CredentialEnvironment environment)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !ApiConnection.IsAllowed(uri))
        {
            return FixedCredentials.Broken(place, "it is neither an https address nor one on this machine");
        }

        var request = new CredentialRequest(environment, Timeout);
        return new TemporaryCredentials(
            place,
            async token => TemporaryKey.Read(CredentialRequest.Parse(
                await request.SendAsync(HttpMethod.Get, uri, null, token), $"the answer of {uri.Host}")),
            environment.Time);
    }
}
