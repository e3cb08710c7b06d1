using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Policies;

/// <summary>
/// A policy pack that runs. The stand-in asks it of whole stacks only (AnalyzeStack), and not of each resource (Analyze,
/// Remediate).
/// </summary>
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

    /// <summary>What it says of the stack.</summary>
    /// <exception cref="EngineException">It can't say.</exception>
    public async Task<IReadOnlyList<AnalyzeDiagnostic>> AnalyzeAsync(IReadOnlyList<ResourceState> resources)
    {
        var byUrn = resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        try
        {
            var response = await _client.AnalyzeStackAsync(
                new AnalyzeStackRequest { Resources = { resources.Select(resource => Describe(resource, byUrn)) } });
            return response.Diagnostics;
        }
        catch (RpcException error)
        {
            throw new EngineException($"failed to analyze resources: {error.Status.Detail}", error);
        }
    }

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

    // As the CLI does (analyzer_plugin.go): the outputs, with references written as ids.
    private static AnalyzerResource Describe(ResourceState resource, Dictionary<string, ResourceState> byUrn)
    {
        var described = new AnalyzerResource
        {
            Urn = resource.Urn,
            Type = resource.Type,
            Name = Urns.NameOf(resource.Urn),
            Parent = resource.Parent,
            Properties = PropertyWriter.Write(
                PropertyMap.From(resource.Outputs.Where(output => !output.Key.StartsWith("__", StringComparison.Ordinal))), WireFeatures.Secrets),
            Options = new AnalyzerResourceOptions { Protect = resource.Protect, Parent = resource.Parent, Aliases = { resource.Aliases } },
            Dependencies = { resource.Dependencies },
        };
        foreach (var (property, urns) in resource.PropertyDependencies.Where(property => property.Value.Length > 0))
        {
            described.PropertyDependencies[property] = new AnalyzerPropertyDependencies { Urns = { urns } };
        }

        if (resource.Provider.Length > 0
            && byUrn.TryGetValue(resource.Provider[..resource.Provider.LastIndexOf("::", StringComparison.Ordinal)], out var provider))
        {
            described.Provider = new AnalyzerProviderResource
            {
                Urn = provider.Urn,
                Type = provider.Type,
                Name = Urns.NameOf(provider.Urn),
                Properties = PropertyWriter.Write(provider.Inputs, WireFeatures.Secrets),
            };
        }

        return described;
    }
}
