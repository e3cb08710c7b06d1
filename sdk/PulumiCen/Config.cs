namespace PulumiCen;

/// <summary>The provider's configuration of the stack: the keys that start with <c>cen:</c>.</summary>
public static class Config
{
    private static readonly Pulumi.Config Values = new("cen");

    private static readonly ConfigValue<string?> AccessKeyIdValue = new(() => Values.Get("accessKeyId"));

    private static readonly ConfigValue<string?> AccessKeySecretValue = new(() => Values.Get("accessKeySecret"));

    private static readonly ConfigValue<string?> SecurityTokenValue = new(() => Values.Get("securityToken"));

    private static readonly ConfigValue<string?> ProfileValue = new(() => Values.Get("profile"));

    private static readonly ConfigValue<string?> EndpointValue = new(() => Values.Get("endpoint"));

    private static readonly ConfigValue<bool?> OfflineValue = new(() => Values.GetBoolean("offline"));

    private static readonly ConfigValue<string?> OtherAllocationsValue = new(() => Values.Get("otherAllocations"));

    private static readonly ConfigValue<string?> LaterBandwidthValue = new(() => Values.Get("laterBandwidth"));

    private static readonly ConfigValue<int?> MaxRetriesValue = new(() => Values.GetInt32("maxRetries"));

    private static readonly ConfigValue<int?> RequestTimeoutValue = new(() => Values.GetInt32("requestTimeout"));

    /// <summary>
    /// The id of the access key that signs the requests. Default: the credential chain of Alibaba Cloud's SDKs
    /// (environment variable ALIBABA_CLOUD_ACCESS_KEY_ID, then OIDC, the CLI's profile, the credentials file, the ECS
    /// role, the credentials URI).
    /// </summary>
    public static string? AccessKeyId
    {
        get => AccessKeyIdValue.Get();
        set => AccessKeyIdValue.Set(value);
    }

    /// <summary>The secret of the access key. Default: as for <c>accessKeyId</c>.</summary>
    public static string? AccessKeySecret
    {
        get => AccessKeySecretValue.Get();
        set => AccessKeySecretValue.Set(value);
    }

    /// <summary>
    /// The token of a temporary access key (STS). Default: none, or what the credential chain brings.
    /// </summary>
    public static string? SecurityToken
    {
        get => SecurityTokenValue.Get();
        set => SecurityTokenValue.Set(value);
    }

    /// <summary>
    /// The name of a profile in ~/.aliyun/config.json, the Alibaba Cloud CLI's configuration. Default: the CLI's
    /// current profile, where the credential chain comes to it.
    /// </summary>
    public static string? Profile
    {
        get => ProfileValue.Get();
        set => ProfileValue.Set(value);
    }

    /// <summary>
    /// Where the CEN API is: a URL (http only for this machine), or <c>emulator</c> for the emulator inside the
    /// provider. Default: environment variable PULUMI_CEN_ENDPOINT, then https://cbn.aliyuncs.com, the endpoint for
    /// all regions.
    /// </summary>
    public static string? Endpoint
    {
        get => EndpointValue.Get();
        set => EndpointValue.Set(value);
    }

    /// <summary>
    /// Whether preview leaves the cloud alone. The verdict needs no cloud; it then says what it could not see.
    /// Default: false.
    /// </summary>
    public static bool? Offline
    {
        get => OfflineValue.Get();
        set => OfflineValue.Set(value);
    }

    /// <summary>
    /// What preview does when a package is too small only because of bandwidth that this program doesn't register:
    /// other stacks' connections, or those of the console. One of <c>Warn</c>, <c>Error</c>, <c>Ignore</c>. Default:
    /// <c>Warn</c>.
    /// </summary>
    public static string? OtherAllocations
    {
        get => OtherAllocationsValue.Get();
        set => OtherAllocationsValue.Set(value);
    }

    /// <summary>
    /// What preview does when a package has enough only until it has less by itself: a temporary upgrade ends, or it
    /// is renewed with less. One of <c>Warn</c>, <c>Error</c>, <c>Ignore</c>. Default: <c>Warn</c>.
    /// </summary>
    public static string? LaterBandwidth
    {
        get => LaterBandwidthValue.Get();
        set => LaterBandwidthValue.Set(value);
    }

    /// <summary>
    /// How often one request is repeated after throttling or a fault of the server: 0 to 20. Default: 8.
    /// </summary>
    public static int? MaxRetries
    {
        get => MaxRetriesValue.Get();
        set => MaxRetriesValue.Set(value);
    }

    /// <summary>How long one attempt of a request may take, in seconds: 1 to 600. Default: 30.</summary>
    public static int? RequestTimeout
    {
        get => RequestTimeoutValue.Get();
        set => RequestTimeoutValue.Set(value);
    }
}
