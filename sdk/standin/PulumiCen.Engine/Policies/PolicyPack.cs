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
    private AnalyzerInfo _info = new();

    private PolicyPack(ProviderProcess process, string path)
    {
        (_process, Path) = (process, path);
        _client = new Analyzer.AnalyzerClient(process.Channel);
    }

    /// <summary>What the user gave.</summary>
    public string Path { get; }

    public string Name => _info.Name;

    public string Version => _info.Version;

    /// <exception cref="EngineException">It can't be started, or refuses its configuration.</exception>
    public static async Task<PolicyPack> StartAsync(
        PolicyPackOptions pack, DeploymentOptions options, string engineAddress, IEventSink events, TimeProvider time)
    {
        var executable = PolicyPackExecutable.Find(pack.Path);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        var process = await ProviderProcess.StartAsync(
            executable.Path, new ProviderProcessOptions(engineAddress, executable.Folder, environment), events, time);
        var running = new PolicyPack(process, pack.Path);
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
        catch (EngineException)
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>What it would change in a resource's inputs.</summary>
    /// <exception cref="EngineException">It can't say.</exception>
    public async Task<RemediateResponse> RemediateAsync(AnalyzeRequest resource)
    {
        try
        {
            return await _client.RemediateAsync(resource);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            return new RemediateResponse();
        }
        catch (RpcException error)
        {
            throw new EngineException($"failed to run remediation: {error.Status.Detail}", error);
        }
    }

    /// <summary>What it says of a resource's inputs.</summary>
    /// <exception cref="EngineException">It can't say.</exception>
    public async Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest resource) =>
        await AnswerAsync(_client.AnalyzeAsync(resource), "failed to run policy");

    /// <summary>What it says of the stack.</summary>
    /// <exception cref="EngineException">It can't say.</exception>
    public async Task<AnalyzeResponse> AnalyzeAsync(IEnumerable<AnalyzerResource> stack) =>
        await AnswerAsync(_client.AnalyzeStackAsync(new AnalyzeStackRequest { Resources = { stack } }), "failed to analyze resources");

    /// <summary>Which of its policies found something, and which found nothing.</summary>
    public PolicySummaryEvent Summary(
        PolicySummaryKind kind, string urn, IEnumerable<string> failed, IEnumerable<PolicyNotApplicable> notApplicable)
    {
        var found = failed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var type = kind == PolicySummaryKind.AnalyzeStack ? PolicyType.Stack : PolicyType.Resource;
        var passed = _info.Policies
            .Where(policy => policy.PolicyType == PolicyType.Unknown || policy.PolicyType == type)
            .Where(policy => policy.EnforcementLevel != EnforcementLevel.Disabled)
            .Select(policy => policy.Name)
            .Except(found, StringComparer.Ordinal)
            .Except(notApplicable.Select(policy => policy.PolicyName), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new PolicySummaryEvent(kind, urn, Name, Version, [.. passed], [.. found]);
    }

    /// <summary>Ends it: first Cancel, then the interrupt.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _client.CancelAsync(new Empty());
        }
        catch (RpcException)
        {
            // A pack without Cancel, or one that has ended, can't be cancelled.
        }

        await _process.DisposeAsync();
    }

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
        await _client.GetPluginInfoAsync(new Empty());
        _info = await _client.GetAnalyzerInfoAsync(new Empty());
        if (_info.SupportsConfig)
        {
            await _client.ConfigureAsync(PolicyPackConfig.Read(pack.ConfigFile, _info));
        }
        else if (pack.ConfigFile is not null)
        {
            throw new EngineException($"policy pack \"{_info.Name}\" at \"{pack.Path}\" does not support config");
        }
    }

    private static async Task<AnalyzeResponse> AnswerAsync(AsyncUnaryCall<AnalyzeResponse> call, string failure)
    {
        try
        {
            return await call;
        }
        catch (RpcException error)
        {
            throw new EngineException($"{failure}: {error.Status.Detail}", error);
        }
    }
}
