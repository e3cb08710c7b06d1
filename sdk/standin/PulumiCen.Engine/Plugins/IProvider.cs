using PulumiCen.Protocol;

namespace PulumiCen.Engine.Plugins;

/// <summary>A provider that runs: its configuration, its resources and its functions.</summary>
internal interface IProvider : IResourceProvider, IAsyncDisposable
{
    Task<CheckResult> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news);

    Task<DiffResult> DiffConfigAsync(string urn, PropertyMap oldInputs, PropertyMap oldOutputs, PropertyMap news);

    /// <summary>Configures the provider, unless the configuration isn't known in this preview.</summary>
    Task ConfigureAsync(string urn, string id, PropertyMap inputs);

    Task<InvokeResult> InvokeAsync(string token, PropertyMap args, bool isPreview);

    /// <summary>Asks the provider to give up what it is doing.</summary>
    Task CancelAsync();
}
