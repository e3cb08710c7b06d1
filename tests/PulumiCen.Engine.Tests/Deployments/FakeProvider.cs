using System.Collections.Immutable;
using Google.Rpc;
using Grpc.Core;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Tests.Deployments;

/// <summary>A provider that notes its calls. A change of <c>kind</c> replaces, other changes update.</summary>
internal sealed class FakeProvider : IProvider
{
    private readonly Lock _lock = new();
    private readonly List<string> _calls = [];

    /// <summary>Each call with the resource's name, in the order of arrival.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public bool DeletesBeforeReplace { get; init; }

    /// <summary>Resources whose creation fails.</summary>
    public IReadOnlyCollection<string> Failing { get; init; } = [];

    /// <summary>Resources that are created and not ready.</summary>
    public IReadOnlyCollection<string> NotReady { get; init; } = [];

    /// <summary>Resources of which Create asks for a Read before the next update.</summary>
    public IReadOnlyCollection<string> AskingForRefresh { get; init; } = [];

    /// <summary>Whether Diff can't say what changes.</summary>
    public bool KnowsNoChanges { get; init; }

    /// <summary>Whether the provider with its new configuration can't do with the resources of the old one.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Runs within each creation.</summary>
    public Action<string> OnCreate { get; init; } = _ => { };

    /// <summary>What each creation waits for.</summary>
    public Func<string, Task> WhileCreating { get; init; } = _ => Task.CompletedTask;

    public Task<CheckResult> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news) =>
        Task.FromResult(new CheckResult(news, []));

    public Task<DiffResult> DiffConfigAsync(string urn, PropertyMap oldInputs, PropertyMap oldOutputs, PropertyMap news) =>
        Task.FromResult(new DiffResult { HasChanges = IsReplaced, ReplaceKeys = IsReplaced ? ["region"] : [] });

    public Task ConfigureAsync(string urn, string id, PropertyMap inputs) => Task.CompletedTask;

    public Task<CheckResult> CheckAsync(string urn, PropertyMap olds, PropertyMap news, ReadOnlyMemory<byte> randomSeed)
    {
        Note("Check", urn);
        return Task.FromResult(new CheckResult(news, []));
    }

    public Task<DiffResult> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        Note("Diff", old.Urn);
        if (KnowsNoChanges)
        {
            return Task.FromResult(DiffResult.Unknown);
        }

        var changed = Planning.InputDiff.Between(old.Inputs, news);
        return Task.FromResult(new DiffResult
        {
            HasChanges = changed.Length > 0,
            ChangedKeys = changed,
            ReplaceKeys = [.. changed.Where(name => name is "kind")],
            DeleteBeforeReplace = DeletesBeforeReplace,
        });
    }

    public async Task<ProviderState> CreateAsync(ResourceState state, bool isPreview)
    {
        var name = Note("Create", state.Urn);
        OnCreate(name);
        await WhileCreating(name);
        if (Failing.Contains(name, StringComparer.Ordinal))
        {
            throw new ProviderException("refused by the cloud", new InvalidOperationException());
        }

        if (NotReady.Contains(name, StringComparer.Ordinal))
        {
            throw ProviderException.From(NotReadyError(name));
        }

        return new ProviderState($"id-{name}", state.Inputs)
        {
            RefreshBeforeUpdate = AskingForRefresh.Contains(name, StringComparer.Ordinal),
        };
    }

    public Task<ProviderState> UpdateAsync(
        ResourceState old, ResourceState state, ImmutableArray<string> ignoreChanges, bool isPreview)
    {
        Note("Update", state.Urn);
        return Task.FromResult(new ProviderState(old.Id, state.Inputs));
    }

    public Task<ProviderState> ReadAsync(string urn, string id, PropertyMap? inputs, PropertyMap? outputs, double timeout)
    {
        Note("Read", urn);
        var found = PropertyMap.Empty.With("size", 4).With("kind", "x");
        return Task.FromResult(new ProviderState(id, outputs ?? found) { Inputs = inputs ?? found });
    }

    public Task DeleteAsync(ResourceState state)
    {
        Note("Delete", state.Urn);
        return Task.CompletedTask;
    }

    public Task<InvokeResult> InvokeAsync(string token, PropertyMap args, bool isPreview) =>
        Task.FromResult(new InvokeResult(args, []));

    public Task CancelAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What Create was called for.</summary>
    public IEnumerable<string> Created => Calls.Where(call => call.StartsWith("Create ", StringComparison.Ordinal)).Select(call => call.Split(' ')[1]);

    public string AllCalls => string.Join(", ", Calls);

    public string Reads => string.Join(", ", Calls.Where(call => call.StartsWith("Read", StringComparison.Ordinal)));

    /// <summary>The calls that change something.</summary>
    public string Changes => string.Join(", ", Calls.Where(call =>
        !call.StartsWith("Check", StringComparison.Ordinal) && !call.StartsWith("Diff", StringComparison.Ordinal)));

    private string Note(string call, string urn)
    {
        lock (_lock)
        {
            _calls.Add($"{call} {Urns.NameOf(urn)}");
        }

        return Urns.NameOf(urn);
    }

    private static RpcException NotReadyError(string name) => new Google.Rpc.Status
    {
        Code = (int)Code.Unknown,
        Message = "not ready",
        Details =
        {
            Google.Protobuf.WellKnownTypes.Any.Pack(new Pulumirpc.ErrorResourceInitFailed
            {
                Id = $"id-{name}", Reasons = { "still Modifying" },
            }),
        },
    }.ToRpcException();
}
