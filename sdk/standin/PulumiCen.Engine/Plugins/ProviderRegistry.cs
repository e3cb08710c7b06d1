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
    // Asked about a configuration, and not configured yet, by URN.
    private readonly ConcurrentDictionary<string, IProvider> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IProvider>>> _configured = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<IProvider> _started = new();
    private ImmutableDictionary<string, ResourceState> _olds = ImmutableDictionary<string, ResourceState>.Empty;

    /// <summary>Names the providers that the state has, which are started when they are needed.</summary>
    public void UseState(IEnumerable<ResourceState> resources) =>
        _olds = resources.Where(state => Urns.IsProviderType(state.Type))
            .GroupBy(state => ProviderReference.Create(state.Urn, state.Id), StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <exception cref="EngineException">No provider has this reference.</exception>
    public Task<IProvider> GetAsync(string reference) =>
        _configured.GetOrAdd(reference, key => new Lazy<Task<IProvider>>(() => LoadAsync(key))).Value;

    /// <summary>Takes a provider as the state has it. One that has read resources already stays the one that is used.</summary>
    public Task KeepAsync(ResourceState state) => _configured
        .GetOrAdd(ProviderReference.Create(state.Urn, state.Id), _ => new Lazy<Task<IProvider>>(() => ConfiguredAsync(state, state.Id)))
        .Value;

    public async Task<CheckResult> CheckAsync(
        string urn, PropertyMap olds, PropertyMap news, ReadOnlyMemory<byte> randomSeed)
    {
        var provider = await StartAsync(urn, news);
        var result = await provider.CheckConfigAsync(urn, olds, news);
        _asked[urn] = provider;
        return result;
    }

    public async Task<DiffResult> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        if (!_asked.TryGetValue(old.Urn, out var provider))
        {
            provider = await GetAsync(ProviderReference.Create(old.Urn, old.Id));
        }

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
    public Task CancelAsync() => Task.WhenAll(_started.Select(provider => provider.CancelAsync()));

    /// <summary>Ends all providers: first Cancel, then the interrupt.</summary>
    public async ValueTask DisposeAsync()
    {
        await CancelAsync();
        await Task.WhenAll(_started.Select(provider => provider.DisposeAsync().AsTask()));
    }

    private async Task<IProvider> StartAsync(string urn, PropertyMap inputs)
    {
        var provider = await start(
            Urns.PackageOfProvider(Urns.TypeOf(urn)),
            inputs.Find("version") is PropertyValue.Text version ? version.Value : "");
        _started.Enqueue(provider);
        return provider;
    }

    private async Task ConfigureAsync(ResourceState state, string id)
    {
        var provider = await ConfiguredAsync(state, id);
        _configured[ProviderReference.Create(state.Urn, id)] = new Lazy<Task<IProvider>>(Task.FromResult(provider));
    }

    // A process is configured once: the one that was asked, or one of its own.
    private async Task<IProvider> ConfiguredAsync(ResourceState state, string id)
    {
        if (!_asked.TryRemove(state.Urn, out var provider))
        {
            provider = await StartAsync(state.Urn, state.Inputs);
        }

        await provider.ConfigureAsync(state.Urn, id, state.Inputs);
        return provider;
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
