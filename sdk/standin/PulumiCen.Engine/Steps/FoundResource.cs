using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Steps;

/// <summary>What a provider finds under an id.</summary>
internal static class FoundResource
{
    /// <exception cref="EngineException">There is nothing, or the provider can't import.</exception>
    public static async Task<ProviderState> ReadAsync(ResourceState state, StepContext context)
    {
        var found = await FindAsync(await context.ProviderOfAsync(state), state);
        if (found.Id.Length == 0)
        {
            throw new EngineException($"resource '{state.ImportId}' does not exist");
        }

        return found.Inputs is not null
            ? found
            : throw new EngineException(
                $"provider does not support importing resources; please try updating the '{Urns.PackageOf(state.Type)}' plugin");
    }

    private static async Task<ProviderState> FindAsync(IResourceProvider provider, ResourceState state)
    {
        try
        {
            return await provider.ReadAsync(state.Urn, state.ImportId, inputs: null, outputs: null, state.Timeouts.Read);
        }
        catch (ProviderException error) when (error.PartialState is { } partial)
        {
            // It is there, if not ready.
            return partial.Id.Length > 0 ? partial : partial with { Id = state.ImportId };
        }
    }
}
