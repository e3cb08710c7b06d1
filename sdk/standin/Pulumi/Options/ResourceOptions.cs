namespace Pulumi;

/// <summary>What all resources can be told beside their arguments.</summary>
public abstract class ResourceOptions
{
    /// <summary>The id of an existing resource to read instead of making one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource this one belongs to. Default: the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that have to be there first, beside those that the arguments name.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }

    /// <summary>Whether the resource can't be deleted.</summary>
    public bool? Protect { get; set; }

    /// <summary>Properties whose changes don't count.</summary>
    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>The provider to use. Default: the parent's, then the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long the provider may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>What changes arguments and options of this resource and its children before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Names the resource had before.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>The URN of a resource of this stack to get instead of making one.</summary>
    public string? Urn { get; set; }

    /// <summary>Properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Where the provider can be had.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether deletion leaves the resource in the cloud.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => field ??= [];
        set;
    }

    /// <summary>Properties whose changes aren't shown.</summary>
    public List<string> HideDiffs
    {
        get => field ??= [];
        set;
    }

    /// <summary>A copy; changing its lists leaves these alone.</summary>
    internal abstract ResourceOptions Clone();

    /// <summary>Takes over all of another's options.</summary>
    private protected void CopyFrom(ResourceOptions other)
    {
        CustomTimeouts = other.CustomTimeouts?.Clone();
        DependsOn = other.DependsOn.Clone();
        ReplaceWith = other.ReplaceWith.Clone();
        Aliases = [.. other.Aliases];
        IgnoreChanges = [.. other.IgnoreChanges];
        ReplaceOnChanges = [.. other.ReplaceOnChanges];
        HideDiffs = [.. other.HideDiffs];
        ResourceTransformations = [.. other.ResourceTransformations];
        (Id, Parent, Provider, Urn) = (other.Id, other.Parent, other.Provider, other.Urn);
        (Protect, RetainOnDelete, DeletedWith) = (other.Protect, other.RetainOnDelete, other.DeletedWith);
        (Version, PluginDownloadURL) = (other.Version, other.PluginDownloadURL);
    }

    /// <summary>Lists grow by another's elements, single options give way to another's.</summary>
    private protected void MergeFrom(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Urn = other.Urn ?? Urn;
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        DependsOn = DependsOn.Concat(other.DependsOn);
        ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        Aliases.AddRange(other.Aliases);
        IgnoreChanges.AddRange(other.IgnoreChanges);
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        HideDiffs.AddRange(other.HideDiffs);
        ResourceTransformations.AddRange(other.ResourceTransformations);
    }
}
