using Pulumi;

namespace PulumiCen;

/// <summary>The arguments of <see cref="Provider"/>.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    /// <summary>
    /// The id of the access key that signs the requests. Default: the credential chain of Alibaba Cloud's SDKs
    /// (environment variable ALIBABA_CLOUD_ACCESS_KEY_ID, then OIDC, the CLI's profile, the credentials file, the ECS
    /// role, the credentials URI).
    /// </summary>
    [Input("accessKeyId")]
    public Input<string>? AccessKeyId { get; set; }

    /// <summary>The secret of the access key. Default: as for <c>accessKeyId</c>.</summary>
    [Input("accessKeySecret")]
    public Input<string>? AccessKeySecret
    {
        get;
        set => field = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
    }

    /// <summary>
    /// The token of a temporary access key (STS). Default: none, or what the credential chain brings.
    /// </summary>
    [Input("securityToken")]
    public Input<string>? SecurityToken
    {
        get;
        set => field = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
    }

    /// <summary>
    /// The name of a profile in ~/.aliyun/config.json, the Alibaba Cloud CLI's configuration. Default: the CLI's
    /// current profile, where the credential chain comes to it.
    /// </summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <summary>
    /// Where the CEN API is: a URL (http only for this machine), or <c>emulator</c> for the emulator inside the
    /// provider. Default: environment variable PULUMI_CEN_ENDPOINT, then https://cbn.aliyuncs.com, the endpoint for
    /// all regions.
    /// </summary>
    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }

    /// <summary>
    /// Whether preview leaves the cloud alone. The verdict needs no cloud; it then says what it could not see.
    /// Default: false.
    /// </summary>
    [Input("offline", json: true)]
    public Input<bool>? Offline { get; set; }

    /// <summary>
    /// What preview does when a package is too small only because of bandwidth that this program doesn't register:
    /// other stacks' connections, or those of the console. Default: <c>Warn</c>.
    /// </summary>
    [Input("otherAllocations", json: true)]
    public Input<OtherAllocations>? OtherAllocations { get; set; }

    /// <summary>
    /// What preview does when a package has enough only until it has less by itself: a temporary upgrade ends, or it
    /// is renewed with less. Default: <c>Warn</c>.
    /// </summary>
    [Input("laterBandwidth", json: true)]
    public Input<LaterBandwidth>? LaterBandwidth { get; set; }

    /// <summary>
    /// How often one request is repeated after throttling or a fault of the server: 0 to 20. Default: 8.
    /// </summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    /// <summary>How long one attempt of a request may take, in seconds: 1 to 600. Default: 30.</summary>
    [Input("requestTimeout", json: true)]
    public Input<int>? RequestTimeout { get; set; }

    /// <summary>No arguments.</summary>
    public static new ProviderArgs Empty => new();
}
