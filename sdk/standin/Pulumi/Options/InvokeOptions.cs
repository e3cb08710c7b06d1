namespace Pulumi;

/// <summary>Options of a call of a function.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to use. Default: the parent's, then the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider can be had.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>Options of a call of a function whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that have to be there first. While one of them isn't, the result is unknown.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}
