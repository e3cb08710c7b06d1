using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Plugins;

/// <summary>The life of resources, as a provider lives it; providers are resources themselves, of the registry.</summary>
internal interface IResourceProvider
{
    Task<CheckResult> CheckAsync(string urn, PropertyMap olds, PropertyMap news, ReadOnlyMemory<byte> randomSeed);

    Task<DiffResult> DiffAsync(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges);

    Task<ProviderState> CreateAsync(ResourceState state, bool isPreview);

    Task<ProviderState> UpdateAsync(
        ResourceState old, ResourceState state, ImmutableArray<string> ignoreChanges, bool isPreview);

    Task<ProviderState> ReadAsync(string urn, string id, PropertyMap? inputs, PropertyMap? outputs, double timeout);

    Task DeleteAsync(ResourceState state);
}
