namespace PulumiCen.Cloud.Credentials;

/// <summary>An access key. Its text form doesn't show the secret.</summary>
/// <param name="AccessKeyId">The key's id.</param>
/// <param name="AccessKeySecret">The key's secret.</param>
/// <param name="SecurityToken">The token of temporary credentials (STS); null for a permanent key.</param>
public sealed record AccessKey(string AccessKeyId, string AccessKeySecret, string? SecurityToken = null)
{
    /// <inheritdoc />
    public override string ToString() => $"access key {AccessKeyId}";
}
