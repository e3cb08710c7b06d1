using Pulumi;

namespace PulumiCen;

/// <summary>
/// The provider's configuration for the resources that name it in their options. Those that don't have the stack's
/// configuration, with keys like <c>cen:endpoint</c>.
/// </summary>
[CenResourceType("pulumi:providers:cen")]
public partial class Provider : ProviderResource
{
    /// <summary>Makes a provider with this name and configuration.</summary>
    /// <param name="name">Its name in the program, unique in the stack.</param>
    /// <param name="args">Its configuration.</param>
    /// <param name="options">Its options.</param>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("cen", name, args ?? new ProviderArgs(), WithSecrets(options).WithDefaults())
    {
    }

    /// <summary>
    /// The id of the access key that signs the requests. Default: the credential chain of Alibaba Cloud's SDKs
    /// (environment variable ALIBABA_CLOUD_ACCESS_KEY_ID, then OIDC, the CLI's profile, the credentials file, the ECS
    /// role, the credentials URI).
    /// </summary>
    [Output("accessKeyId")]
    public Output<string?> AccessKeyId { get; private set; } = null!;

    /// <summary>The secret of the access key. Default: as for <c>accessKeyId</c>.</summary>
    [Output("accessKeySecret")]
    public Output<string?> AccessKeySecret { get; private set; } = null!;

    /// <summary>
    /// The token of a temporary access key (STS). Default: none, or what the credential chain brings.
    /// </summary>
    [Output("securityToken")]
    public Output<string?> SecurityToken { get; private set; } = null!;

    /// <summary>
    /// The name of a profile in ~/.aliyun/config.json, the Alibaba Cloud CLI's configuration. Default: the CLI's
    /// current profile, where the credential chain comes to it.
    /// </summary>
    [Output("profile")]
    public Output<string?> Profile { get; private set; } = null!;

    /// <summary>
    /// Where the CEN API is: a URL (http only for this machine), or <c>emulator</c> for the emulator inside the
    /// provider. Default: environment variable PULUMI_CEN_ENDPOINT, then https://cbn.aliyuncs.com, the endpoint for
    /// all regions.
    /// </summary>
    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; } = null!;

    /// <summary>
    /// What preview does when a package is too small only because of bandwidth that this program doesn't register:
    /// other stacks' connections, or those of the console. Default: <c>Warn</c>.
    /// </summary>
    [Output("otherAllocations")]
    public Output<string?> OtherAllocations { get; private set; } = null!;

    /// <summary>
    /// What preview does when a package has enough only until it has less by itself: a temporary upgrade ends, or it
    /// is renewed with less. Default: <c>Warn</c>.
    /// </summary>
    [Output("laterBandwidth")]
    public Output<string?> LaterBandwidth { get; private set; } = null!;

    private static CustomResourceOptions WithSecrets(CustomResourceOptions? options) => CustomResourceOptions.Merge(
        new CustomResourceOptions { AdditionalSecretOutputs = { "accessKeySecret", "securityToken" } }, options);
}
