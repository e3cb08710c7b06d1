namespace PulumiCen.Cloud.Credentials;

/// <summary>Credentials that a program or a user gives; what is null is looked for elsewhere.</summary>
public sealed record CredentialChainOptions
{
    /// <summary>An access key's id.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>Its secret.</summary>
    public string? AccessKeySecret { get; init; }

    /// <summary>The token of temporary credentials.</summary>
    public string? SecurityToken { get; init; }

    /// <summary>The profile of the Alibaba Cloud CLI; null is the current one.</summary>
    public string? Profile { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(CredentialChainOptions)} {{ AccessKeyId = {AccessKeyId}, Profile = {Profile} }}";
}
