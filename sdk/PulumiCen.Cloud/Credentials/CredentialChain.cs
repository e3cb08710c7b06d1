namespace PulumiCen.Cloud.Credentials;

/// <summary>Looks for credentials in several places, in order, and takes the first.</summary>
public sealed class CredentialChain : ICredentialSource
{
    private readonly IReadOnlyList<ICredentialSource> _sources;

    private CredentialChain(IReadOnlyList<ICredentialSource> sources) => _sources = sources;

    /// <summary>
    /// The order of the official SDKs: what is given explicitly, the environment, the profile of the Alibaba Cloud CLI.
    /// </summary>
    public static CredentialChain Create(CredentialChainOptions options, CredentialEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(environment);
        if (options is { AccessKeyId: { } id, AccessKeySecret: { } secret })
        {
            return new CredentialChain([new ExplicitCredentials(new AccessKey(id, secret, options.SecurityToken))]);
        }

        // A profile that is asked for by name goes before what happens to be in the environment.
        var profile = new ProfileCredentials(options.Profile, environment);
        return options.Profile is not null
            ? new CredentialChain([profile])
            : new CredentialChain([new EnvironmentCredentials(environment), profile]);
    }

    /// <inheritdoc />
    public async ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        List<string> searched = [];
        foreach (var source in _sources)
        {
            var lookup = await source.FindAsync(cancellationToken);
            searched.AddRange(lookup.Searched);
            if (lookup.IsFound)
            {
                return lookup;
            }
        }

        return new CredentialLookup(null, searched);
    }
}
