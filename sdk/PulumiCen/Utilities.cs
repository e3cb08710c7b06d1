using System.Reflection;
using Pulumi;

namespace PulumiCen;

/// <summary>What all resources and functions of the package have in common.</summary>
internal static class Utilities
{
    /// <summary>The version of the package, and so of the provider to use.</summary>
    public static string Version { get; } =
        typeof(Utilities).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+', 2)[0];

    /// <summary>The options with the package's version, unless they name another, and perhaps the id of a resource to read.</summary>
    /// <param name="options">What the program gives.</param>
    /// <param name="id">The id of a resource to read.</param>
    /// <param name="deleteBeforeReplace">Whether the old one is deleted first, unless the program says otherwise.</param>
    public static CustomResourceOptions WithDefaults(
        this CustomResourceOptions? options, Input<string>? id = null, bool? deleteBeforeReplace = null)
    {
        var defaults = new CustomResourceOptions { Version = Version, DeleteBeforeReplace = deleteBeforeReplace };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id ?? merged.Id;
        if (ResourceObserver.Current is { } observer)
        {
            merged.ResourceTransformations.Add(observer);
        }

        return merged;
    }

    /// <summary>The options with the package's version, unless they name another.</summary>
    public static InvokeOptions WithDefaults(this InvokeOptions? options)
    {
        options ??= new InvokeOptions();
        options.Version ??= Version;
        return options;
    }

    /// <summary>The options with the package's version, unless they name another.</summary>
    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options)
    {
        options ??= new InvokeOutputOptions();
        options.Version ??= Version;
        return options;
    }
}
