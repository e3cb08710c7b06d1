namespace PulumiCen.Cloud.Credentials;

/// <summary>What a place calls the parts of a key.</summary>
internal sealed record KeyFieldNames(string Id, string Secret, string Token, string Expiration)
{
    /// <summary>STS, the metadata service, credential URIs and CloudSSO.</summary>
    public static KeyFieldNames Api { get; } = new("AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration");

    /// <summary>The OAuth service of the Alibaba Cloud CLI.</summary>
    public static KeyFieldNames OAuth { get; } = new("accessKeyId", "accessKeySecret", "securityToken", "expiration");

    /// <summary>Programs that a profile names.</summary>
    public static KeyFieldNames External { get; } = new("access_key_id", "access_key_secret", "sts_token", "expiration");
}
