using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>A policy pack that runs.</summary>
internal sealed class PolicyPack : IAsyncDisposable
{
    private readonly ProviderProcess _process;
    private readonly Analyzer.AnalyzerClient _client;

    private PolicyPack(ProviderProcess process) => (_process, _client) = (process, new Analyzer.AnalyzerClient(process.Channel));

    /// <exception cref="EngineException">It can't be started, or refuses its configuration.</exception>
    public static async Task<PolicyPack> StartAsync(
        PolicyPackOptions pack, DeploymentOptions options, string engineAddress, IEventSink events, TimeProvider time)
    {
        var executable = PolicyPackExecutable.Find(pack.Path);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        var process = await ProviderProcess.StartAsync(
            executable.Path, new ProviderProcessOptions(engineAddress, executable.Folder, environment), events, time);
        var running = new PolicyPack(process);
        try
        {
            await running.ConfigureAsync(pack, options, engineAddress, executable.Folder);
            return running;
        }
        catch (RpcException error)
        {
            await running.DisposeAsync();
            throw new EngineException($"policy pack \"{pack.Path}\" failed to start: {error.Status.Detail}", error);
        }
    }

    /// <summary>What it would change in a resource's inputs.</summary>
    /// <exception cref="EngineException">It can't say.</exception>
    public async Task<IReadOnlyList<Remediation>> RemediateAsync(AnalyzeRequest resource)
    {
        try
        {
            return (await _client.RemediateAsync(resource)).Remediations;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            return [];
        }
        catch (RpcException error)
        {
            throw new EngineException($"failed to run remediation: {error.Status.Detail}", error);
        }
    }

    /// <summary>What it says of a resource's inputs.</summary>
    /// <exception cref="EngineException">It can't say.</exception>
    public async Task<IReadOnlyList<AnalyzeDiagnostic>> AnalyzeAsync(AnalyzeRequest resource) =>
        await AnalyzeAsync(_client.AnalyzeAsync(resource));

    /// <summary>What it says of the stack.</summary>
    /// <exception cref="EngineException">It can't say.</exception>
    public async Task<IReadOnlyList<AnalyzeDiagnostic>> AnalyzeAsync(IEnumerable<AnalyzerResource> stack) =>
        await AnalyzeAsync(_client.AnalyzeStackAsync(new AnalyzeStackRequest { Resources = { stack } }));

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task ConfigureAsync(PolicyPackOptions pack, DeploymentOptions options, string engineAddress, string folder)
    {
        await _client.HandshakeAsync(new AnalyzerHandshakeRequest
        {
            EngineAddress = engineAddress,
            RootDirectory = folder,
            ProgramDirectory = folder,
        });
        var stack = new AnalyzerStackConfigureRequest
        {
            Stack = options.Stack,
            Project = options.Project,
            Organization = options.Organization,
            DryRun = options.IsPreview,
            ConfigSecretKeys = { options.Config.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key) },
        };
        foreach (var (key, entry) in options.Config)
        {
            stack.Config[key] = entry.Value;
        }

        await _client.ConfigureStackAsync(stack);
        var info = await _client.GetAnalyzerInfoAsync(new Empty());
        if (pack.ConfigFile is { } file)
        {
            await _client.ConfigureAsync(PolicyPackConfig.Read(file, info));
        }
    }

    private static async Task<IReadOnlyList<AnalyzeDiagnostic>> AnalyzeAsync(AsyncUnaryCall<AnalyzeResponse> call)
    {
        try
        {
            return (await call).Diagnostics;
        }
        catch (RpcException error)
        {
            throw new EngineException($"failed to analyze resources: {error.Status.Detail}", error);
        }
    }
}
