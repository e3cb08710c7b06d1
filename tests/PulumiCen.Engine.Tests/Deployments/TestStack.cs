using System.Collections.Immutable;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.Secrets;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Tests.Deployments;

/// <summary>A stack in memory, whose programs are lists of goals.</summary>
internal sealed class TestStack : ISnapshotStore, IEventSink
{
    private const string ProviderUrn = "urn:pulumi:dev::net::pulumi:providers:cen::default";
    private static readonly Checkpoint Checkpoint = new(PassphraseSecrets.Create("secret"));
    private readonly List<string> _errors = [];
    private readonly List<string> _violations = [];
    private readonly List<EngineEvent> _events = [];

    public Snapshot State { get; private set; } = Snapshot.Empty;

    /// <summary>How often the state can be written, before the disk is full.</summary>
    public int SavesLeft { get; set; } = int.MaxValue;

    /// <summary>The errors of the last run.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The events of the last run.</summary>
    public IReadOnlyList<EngineEvent> Events => _events;

    /// <summary>The resources beside the provider.</summary>
    public string Names => string.Join(", ", State.Resources
        .Where(resource => !Urns.IsProviderType(resource.Type))
        .Select(resource => Urns.NameOf(resource.Urn)));

    public static string UrnOf(string name) => $"urn:pulumi:dev::net::cen:index:Thing::{name}";

    /// <summary>A resource with an input <c>size</c>, and one <c>kind</c> whose change replaces it.</summary>
    public static ResourceGoal Thing(string name, double size = 1, string kind = "x", params string[] needs) => new()
    {
        Type = "cen:index:Thing",
        Name = name,
        Custom = true,
        Inputs = PropertyMap.From(
        [
            KeyValuePair.Create("size", (PropertyValue)size),
            KeyValuePair.Create("kind", (PropertyValue)kind),
        ]),
        Dependencies = [.. needs.Select(UrnOf)],
        PropertyDependencies = needs.Length == 0
            ? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty
            : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("kind", [.. needs.Select(UrnOf)]),
    };

    public ResourceState Find(string name) => State.Resources.Single(
        resource => string.Equals(Urns.NameOf(resource.Urn), name, StringComparison.Ordinal));

    /// <summary>Changes a resource of the state by hand.</summary>
    public void Change(string name, Func<ResourceState, ResourceState> change) => State = State with
    {
        Resources = [.. State.Resources.Select(resource => resource == Find(name) ? change(resource) : resource)],
    };

    /// <summary>Runs an update with this program; true when it ended well.</summary>
    public Task<bool> UpAsync(FakeProvider provider, params ResourceGoal[] goals) => RunAsync(provider, Options, goals);

    public Task<bool> DestroyAsync(FakeProvider provider, DeploymentOptions? options = null) =>
        RunAsync(provider, options ?? Options, goals: null);

    public static DeploymentOptions Options { get; } = new() { Stack = "dev", Project = "net", Parallel = 1 };

    public Task<bool> RunAsync(FakeProvider provider, DeploymentOptions options, ResourceGoal[]? goals) =>
        RunAsync(provider, options, goals is null ? null : deployment => RegisterAsync(deployment, goals, isTogether: false));

    /// <summary>Runs a program that registers all its resources at once.</summary>
    public Task<bool> RunTogetherAsync(FakeProvider provider, DeploymentOptions options, params ResourceGoal[] goals) =>
        RunAsync(provider, options, deployment => RegisterAsync(deployment, goals, isTogether: true));

    /// <summary>Takes resources into the stack without a program.</summary>
    public async Task<bool> ImportAsync(FakeProvider provider, params ImportGoal[] imports)
    {
        Clear();
        await using var registry = new ProviderRegistry((_, _) => Task.FromResult<IProvider>(provider));
        using var deployment = new Deployment(
            Options with { Imports = [.. imports] }, State, registry, this, this, TimeProvider.System, CancellationToken.None);
        await deployment.ImportAsync();
        Assert.Empty(_violations);
        return !deployment.HasFailed;
    }

    private async Task<bool> RunAsync(FakeProvider provider, DeploymentOptions options, Func<Deployment, Task>? run)
    {
        Clear();
        await using var registry = new ProviderRegistry((_, _) => Task.FromResult<IProvider>(provider));
        using var deployment = new Deployment(options, State, registry, this, this, TimeProvider.System, CancellationToken.None);
        await deployment.RefreshWhereAskedForAsync();
        var program = run is null ? Task.CompletedTask : Task.Run(() => run(deployment));
        if (run is null)
        {
            deployment.Complete(hasSucceeded: true);
        }

        await deployment.RunAsync();
        await program;
        Assert.Empty(_violations);
        return !deployment.HasFailed;
    }

    public Task SaveAsync(Snapshot snapshot)
    {
        if (SavesLeft-- <= 0)
        {
            return Task.FromException(new IOException("No space left on device."));
        }

        State = snapshot;
        _violations.AddRange(StateIntegrity.Violations(Checkpoint.Export(snapshot, DateTimeOffset.UnixEpoch, showSecrets: false)));
        return Task.CompletedTask;
    }

    public void Publish(EngineEvent engineEvent)
    {
        lock (_events)
        {
            _events.Add(engineEvent);
        }

        if (engineEvent is DiagnosticEvent { Severity: DiagnosticSeverity.Error } error)
        {
            _errors.Add(error.Message);
        }
    }

    private void Clear()
    {
        _errors.Clear();
        _events.Clear();
    }

    private static async Task RegisterAsync(Deployment deployment, ResourceGoal[] goals, bool isTogether)
    {
        try
        {
            var provider = await RegisterAsync(
                deployment, new ResourceGoal { Type = "pulumi:providers:cen", Name = "default", Custom = true });
            var all = goals.Select(goal => goal with { Provider = $"{ProviderUrn}::{provider.Id}" });
            if (isTogether)
            {
                await Task.WhenAll(all.Select(goal => RegisterAsync(deployment, goal)).ToArray());
            }
            else
            {
                foreach (var goal in all)
                {
                    await RegisterAsync(deployment, goal);
                }
            }
        }
        catch (DeploymentEndedException)
        {
            return;
        }

        deployment.Complete(hasSucceeded: true);
    }

    private static async Task<ResourceState> RegisterAsync(Deployment deployment, ResourceGoal goal)
    {
        var register = new RegisterEvent(goal);
        deployment.Post(register);
        return (await deployment.WaitAsync(register.Done.Task)).State;
    }
}
