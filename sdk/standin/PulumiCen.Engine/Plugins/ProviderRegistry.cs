using System.Collections.Concurrent;
using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Plugins;

/// <summary>
/// The providers of a deployment: one process for each provider resource. It is the provider of the provider resources:
/// their Check is CheckConfig, their Diff DiffConfig, and creating, updating or keeping one configures its process.
/// </summary>
/// <param name="start">Starts the provider of a package, of a version where one is asked for.</param>
internal sealed class ProviderRegistry(Func<string, string, Task<IProvider>> start) : IResourceProvider, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IProvider>>> _started = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IProvider>>> _byReference = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, ResourceState> _olds = ImmutableDictionary<string, ResourceState>.Empty;

    /// <summary>Names the providers that the state has, which are started when they are needed.</summary>
    public void UseState(IEnumerable<ResourceState> resources) =>
        _olds = resources.Where(state => Urns.IsProviderType(state.Type))
            .GroupBy(state => ProviderReference.Create(state.Urn, state.Id), StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <exception cref="EngineException">No provider has this reference.</exception>
    public Task<IProvider> GetAsync(string reference) =>
        _byReference.GetOrAdd(reference, key => new Lazy<Task<IProvider>>(() => LoadAsync(key))).Value;

    /// <summary>Takes a provider as the state has it.</summary>
    public Task KeepAsync(ResourceState state) => ConfigureAsync(state, state.Id);

    public async Task<CheckResult> CheckAsync(
        string urn, PropertyMap olds, PropertyMap news, ReadOnlyMemory<byte> randomSeed) =>
        await (await StartedAsync(urn, news)).CheckConfigAsync(urn, olds, news);

    public async Task<DiffResult> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        var provider = await StartedAsync(old.Urn, news);
        var diff = await provider.DiffConfigAsync(old.Urn, old.Inputs, old.Outputs, news);
        return diff.HasChanges is null ? diff with { HasChanges = !old.Inputs.Equals(news) } : diff;
    }

    public async Task<ProviderState> CreateAsync(ResourceState state, bool isPreview)
    {
        var id = isPreview ? ProviderReference.UnknownId : Guid.NewGuid().ToString();
        await ConfigureAsync(state, id);
        return new ProviderState(id, state.Inputs);
    }

    public async Task<ProviderState> UpdateAsync(
        ResourceState old, ResourceState state, ImmutableArray<string> ignoreChanges, bool isPreview)
    {
        await ConfigureAsync(state, old.Id);
        return new ProviderState(old.Id, state.Inputs);
    }

    public Task<ProviderState> ReadAsync(string urn, string id, PropertyMap? inputs, PropertyMap? outputs, double timeout) =>
        throw new EngineException($"the provider {urn} can't be read or imported");

    public Task DeleteAsync(ResourceState state) => Task.CompletedTask;

    /// <summary>Asks all providers to give up what they are doing.</summary>
    public Task CancelAsync() => Task.WhenAll(Running().Select(provider => provider.CancelAsync()));

    /// <summary>Ends all providers: first Cancel, then the interrupt.</summary>
    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        await Task.WhenAll(Running().Select(provider => provider.DisposeAsync().AsTask()));
    }

    private IEnumerable<IProvider> Running() =>
        _started.Values.Concat(_byReference.Values)
            .Where(provider => provider is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            .Select(provider => provider.Value.Result)
            .Distinct();

    // A provider resource that is replaced within one deployment gets a process of its own for each of its inputs.
    private Task<IProvider> StartedAsync(string urn, PropertyMap inputs) =>
        _started.GetOrAdd(urn, _ => new Lazy<Task<IProvider>>(() => StartAsync(urn, inputs))).Value;

    private Task<IProvider> StartAsync(string urn, PropertyMap inputs) => start(
        Urns.PackageOfProvider(Urns.TypeOf(urn)),
        inputs.Find("version") is PropertyValue.Text version ? version.Value : "");

    private async Task ConfigureAsync(ResourceState state, string id)
    {
        var provider = await StartedAsync(state.Urn, state.Inputs);
        await provider.ConfigureAsync(state.Urn, id, state.Inputs);
        _byReference[ProviderReference.Create(state.Urn, id)] = new Lazy<Task<IProvider>>(Task.FromResult(provider));
    }

    private async Task<IProvider> LoadAsync(string reference)
    {
        if (!_olds.TryGetValue(reference, out var old))
        {
            throw new EngineException($"unknown provider '{reference}'");
        }

        var provider = await StartAsync(old.Urn, old.Inputs);
        await provider.ConfigureAsync(old.Urn, old.Id, old.Inputs);
        return provider;
    }
}
