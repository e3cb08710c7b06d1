using PulumiCen.Cloud.Credentials.Files;
using PulumiCen.Cloud.Credentials.Metadata;
using PulumiCen.Cloud.Credentials.Profiles;
using PulumiCen.Cloud.Credentials.Roles;

namespace PulumiCen.Cloud.Credentials;

/// <summary>Looks for credentials in several places, in order, and takes the first.</summary>
public sealed class CredentialChain : ICredentialSource
{
    private readonly IReadOnlyList<ICredentialSource> _sources;

    private CredentialChain(IReadOnlyList<ICredentialSource> sources) => _sources = sources;

    /// <summary>
    /// The order of the official SDKs: what is given explicitly, the environment's key, its OIDC token, the profile of the
    /// Alibaba Cloud CLI, the credentials file, the role of the ECS instance, the credentials URI. Temporary credentials
    /// are kept, and renewed before they expire. A profile that is asked for by name goes before the environment.
    /// </summary>
    public static CredentialChain Create(CredentialChainOptions options, CredentialEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(environment);
        if (options is { AccessKeyId.Length: > 0 } or { AccessKeySecret.Length: > 0 })
        {
            return new CredentialChain([new ExplicitCredentials(options)]);
        }

        var profile = new ProfileCredentials(options.Profile, environment);
        var file = new FileCredentials(options.Profile, environment);
        return options.Profile is not null
            ? new CredentialChain([profile, file])
            : new CredentialChain(
            [
                new EnvironmentCredentials(environment),
                EnvironmentOidc.Create(environment),
                profile,
                file,
                new EcsCredentials(environment),
                new UriCredentials(environment),
            ]);
    }

    /// <inheritdoc />
    public async ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        List<string> searched = [];
        foreach (var source in _sources)
        {
            var lookup = await source.FindAsync(cancellationToken);
            searched.AddRange(lookup.Searched);
            if (lookup.IsFound || lookup.IsBroken)
            {
                return lookup with { Searched = searched };
            }
        }

        return new CredentialLookup(null, searched);
    }
}
