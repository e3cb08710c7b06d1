namespace PulumiCen.Cloud.Credentials.Sessions;

/// <summary>Where the Alibaba Cloud CLI signs in. Source: the official Go, C# and Node credentials, which have the same two.</summary>
/// <param name="Address">The service.</param>
/// <param name="ClientId">The CLI's own id there; no secret.</param>
internal sealed record OAuthSite(Uri Address, string ClientId)
{
    private static readonly OAuthSite China = new(new Uri("https://oauth.aliyun.com"), "4038181954557748008");
    private static readonly OAuthSite International = new(new Uri("https://oauth.alibabacloud.com"), "4103531455503354461");

    /// <exception cref="CredentialProblemException">There is no such site.</exception>
    public static OAuthSite Of(string type) => type.ToUpperInvariant() switch
    {
        "CN" => China,
        "INTL" => International,
        _ => throw new CredentialProblemException($"its oauth_site_type is \"{type}\", and can be CN or INTL"),
    };
}
