namespace PulumiCen.Cloud.Http;

/// <summary>One call of an API action.</summary>
/// <param name="Action">The action, such as <c>CreateCen</c>.</param>
/// <param name="Parameters">Its parameters, not encoded.</param>
internal sealed record ApiRequest(string Action, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>The API: CEN's own, unless said otherwise.</summary>
    public ApiVersion Api { get; init; } = ApiVersion.Cbn;

    /// <summary>Whether there are prices in the answer, which stay exact.</summary>
    public bool HasMoney { get; init; }

    /// <summary>Whether it goes without a signature: what it carries is its own proof (<c>AssumeRoleWithOIDC</c>).</summary>
    public bool IsUnsigned { get; init; }
}
