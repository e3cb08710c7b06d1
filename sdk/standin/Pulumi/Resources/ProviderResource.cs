using PulumiCen.Protocol;

namespace Pulumi;

/// <summary>A provider with a configuration of its own, for the resources that name it in their options.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers the provider.</summary>
    /// <param name="package">The package, such as <c>cen</c>.</param>
    /// <param name="name">The name in the program.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">The options.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest: null) => Package = package;

    /// <summary>Registers the provider.</summary>
    /// <param name="package">The package, such as <c>cen</c>.</param>
    /// <param name="name">The name in the program.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">The options.</param>
    /// <param name="registerPackageRequest">The package that the provider is of.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) => Package = package;

    /// <summary>The package, such as <c>cen</c>.</summary>
    internal string Package { get; }

    /// <summary>How the engine names the provider: its URN and id.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.ValueOrAsync("");
        var id = await Id.ValueOrAsync("");
        return $"{urn}::{(id.Length == 0 ? Signatures.Unknown : id)}";
    }
}
