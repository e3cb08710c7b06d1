using PulumiCen.Cloud.Credentials.Files;
using PulumiCen.Cloud.Credentials.Metadata;
using PulumiCen.Cloud.Credentials.Profiles;
using PulumiCen.Cloud.Credentials.Roles;

namespace PulumiCen.Cloud.Credentials;

/// <summary>
/// Looks for credentials in several places, in order, and takes the first. One that fails doesn't end the search; once one
/// has given a key, no other is asked any more: an operation must not go on with another account.
/// </summary>
public sealed class CredentialChain : ICredentialSource
{
    private readonly IReadOnlyList<ICredentialSource> _sources;
    private ICredentialSource? _chosen;

    private CredentialChain(IReadOnlyList<ICredentialSource> sources) => _sources = sources;

    /// <summary>
    /// The order of the official SDKs: what is given explicitly, the environment's key, its OIDC token, the profile of the
    /// Alibaba Cloud CLI, the credentials file, the role of the ECS instance, the credentials URI. Temporary credentials
    /// are kept, and renewed before they expire. A profile that is asked for by name goes before the environment.
    /// docs/credentials.md compares it with the official ones.
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
        if (Volatile.Read(ref _chosen) is { } chosen)
        {
            return await chosen.FindAsync(cancellationToken);
        }

        List<string> searched = [];
        List<string> problems = [];
        foreach (var source in _sources)
        {
            var lookup = await source.FindAsync(cancellationToken);
            searched.AddRange(lookup.Searched);
            problems.AddRange(lookup.Problems);
            if (lookup.IsFound)
            {
                // Of two searches at the same time, the first one decides.
                var first = Interlocked.CompareExchange(ref _chosen, source, null);
                return first is null || first == source
                    ? lookup with { Searched = searched, Problems = problems }
                    : await first.FindAsync(cancellationToken);
            }
        }

        return new CredentialLookup(null, searched) { Problems = problems };
    }
}
