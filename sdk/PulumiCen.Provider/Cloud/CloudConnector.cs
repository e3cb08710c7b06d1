using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Http;
using PulumiCen.Provider.Configuration;
using Pulumirpc;

namespace PulumiCen.Provider.Cloud;

/// <summary>Connects to the cloud that a configuration names, or starts the emulator in this process.</summary>
internal sealed class CloudConnector(CloudTransport transport, EngineLog log, TimeProvider time)
{
    /// <summary>A look repeats a request once: a refused connection has to be known within Configure's two seconds.</summary>
    private const int GlanceRetries = 1;

    /// <summary>Makes a connection; sends nothing.</summary>
    public async Task<CloudConnection> ConnectAsync(
        ProviderConfiguration configuration, string emulatorState, CancellationToken cancellationToken)
    {
        var emulator = configuration.UsesEmulator ? await EmbeddedEmulator.StartAsync(emulatorState, cancellationToken) : null;
        var endpoint = emulator?.Endpoint ?? configuration.Endpoint ?? ApiConnectionOptions.PublicEndpoint;
        var credentials = CredentialsOf(configuration);
        var http = transport.CreateClient();
        var connection = new ApiConnection(
            http,
            new ApiConnectionOptions
            {
                Endpoint = endpoint,
                MaxRetries = configuration.MaxRetries,
                RequestTimeout = configuration.RequestTimeout,
                Log = LogRequest,
            },
            credentials,
            time);
        return new CloudConnection(
            new CenClient(connection),
            new CenClient(connection.WithRetries(Math.Min(GlanceRetries, configuration.MaxRetries))),
            credentials,
            http,
            emulator);
    }

    /// <summary>Shown with <c>pulumi --debug</c>. Nothing waits for the log, and a line that is lost is no loss.</summary>
    private void LogRequest(RequestRecord request)
    {
        // Only what names something: a bandwidth or a description may be a secret of the program.
        var shown = request with { Parameters = [.. request.Parameters.Where(parameter => IsName(parameter.Key))] };
        _ = log.WriteAsync(LogSeverity.Debug, shown.ToString(), "", CancellationToken.None);
    }

    private static bool IsName(string parameter) =>
        parameter.EndsWith("Id", StringComparison.Ordinal) || parameter.StartsWith("Page", StringComparison.Ordinal);

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
            },
            CredentialEnvironment.Current);
    }
}
