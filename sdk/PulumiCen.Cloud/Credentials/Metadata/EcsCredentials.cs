namespace PulumiCen.Cloud.Credentials.Metadata;

/// <summary>
/// The RAM role of the ECS instance. Elsewhere the metadata address answers nobody and each look would cost a second, so
/// it is tried only where the role is named (<c>ALIBABA_CLOUD_ECS_METADATA</c>) or the machine says that it is an instance.
/// </summary>
internal sealed class EcsCredentials : ICredentialSource
{
    private const string Place = "the role of the ECS instance";

    /// <summary>What the firmware of an instance calls itself (INFERRED: cloud-init tells an instance by it).</summary>
    private const string Product = "Alibaba Cloud ECS";
    private const string ProductFile = "/sys/class/dmi/id/product_name";

    private readonly ICredentialSource _source;

    public EcsCredentials(CredentialEnvironment environment)
    {
        var role = environment.Find("ALIBABA_CLOUD_ECS_METADATA");
        _source = environment.IsSet("ALIBABA_CLOUD_ECS_METADATA_DISABLED")
            ? FixedCredentials.None($"{Place} (disabled by ALIBABA_CLOUD_ECS_METADATA_DISABLED)")
            : role is not null || IsInstance(environment)
                ? Create(role, Place, environment)
                : FixedCredentials.None($"{Place} (this machine isn't one, and ALIBABA_CLOUD_ECS_METADATA names no role)");
    }

    public ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken) => _source.FindAsync(cancellationToken);

    /// <summary>The credentials of a role; null for the instance's own.</summary>
    public static ICredentialSource Create(string? role, string place, CredentialEnvironment environment) =>
        new TemporaryCredentials(place, new MetadataService(environment).KeyOfAsync(role), environment.Time);

    private static bool IsInstance(CredentialEnvironment environment)
    {
        try
        {
            return environment.Read(ProductFile)?.Trim().Equals(Product, StringComparison.Ordinal) ?? false;
        }
        catch (CredentialProblemException)
        {
            return false;
        }
    }
}
