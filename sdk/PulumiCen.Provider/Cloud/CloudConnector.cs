using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;
using PulumiCen.Provider.Configuration;

namespace PulumiCen.Provider.Cloud;

/// <summary>Connects to the cloud that a configuration names, or starts the emulator in this process.</summary>
internal sealed class CloudConnector(TimeProvider time)
{
    /// <summary>A look repeats a request once: a refused connection has to be known within Configure's two seconds.</summary>
    private const int GlanceRetries = 1;

    public async Task<CloudConnection> ConnectAsync(
        ProviderConfiguration configuration, string emulatorState, CancellationToken cancellationToken)
    {
        var owned = new List<IAsyncDisposable>();
        var endpoint = configuration.Endpoint ?? ApiConnectionOptions.PublicEndpoint;
        if (configuration.UsesEmulator)
        {
            var emulator = await EmbeddedEmulator.StartAsync(emulatorState, cancellationToken);
            owned.Add(emulator);
            endpoint = emulator.Endpoint;
        }

        var credentials = CredentialsOf(configuration);
        var lookup = await credentials.FindAsync(cancellationToken);
        return new CloudConnection(
            Client(configuration, endpoint, credentials, configuration.MaxRetries),
            Client(configuration, endpoint, credentials, Math.Min(GlanceRetries, configuration.MaxRetries)),
            lookup.IsFound ? null : "there are no credentials",
            owned);
    }

    private CenClient Client(ProviderConfiguration configuration, Uri endpoint, ICredentialSource credentials, int retries)
    {
        var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var options = new ApiConnectionOptions
        {
            Endpoint = endpoint,
            MaxRetries = retries,
            RequestTimeout = configuration.RequestTimeout,
        };
        return new CenClient(new ApiConnection(http, options, credentials, time));
    }

    private static CredentialChain CredentialsOf(ProviderConfiguration configuration)
    {
        var usesEmulatorKey = configuration.UsesEmulator && configuration.AccessKeyId is null;
        return CredentialChain.Create(
            new CredentialChainOptions
        {
            AccessKeyId = usesEmulatorKey ? EmbeddedEmulator.Key : configuration.AccessKeyId,
            AccessKeySecret = usesEmulatorKey ? EmbeddedEmulator.Key : configuration.AccessKeySecret,
            SecurityToken = usesEmulatorKey ? null : configuration.SecurityToken,
            Profile = configuration.Profile,
        }, CredentialEnvironment.Current);
    }
}
