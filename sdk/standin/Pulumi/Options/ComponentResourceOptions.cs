namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers that its children use, one a package.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>A new bag: the first one's options, and those of the second in their place or, for lists, added.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = options1?.Copy() ?? new ComponentResourceOptions();
        if (options2 is not null)
        {
            merged.MergeFrom(options2);
            merged.Providers = [.. LastOfEachPackage([.. merged.Providers, .. options2.Providers])];
        }

        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private static IEnumerable<ProviderResource> LastOfEachPackage(IEnumerable<ProviderResource> providers) =>
        providers.Reverse().DistinctBy(provider => provider.Package, StringComparer.Ordinal).Reverse();

    private ComponentResourceOptions Copy()
    {
        var copy = new ComponentResourceOptions { Providers = [.. Providers] };
        copy.CopyFrom(this);
        return copy;
    }
}
