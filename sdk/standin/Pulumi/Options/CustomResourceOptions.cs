namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old resource first. Default: it makes the new one first.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secret, beside those that the provider says are.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    /// <summary>The id of a resource in the cloud that the stack takes over.</summary>
    public string? ImportId { get; set; }

    /// <summary>A new bag: the first one's options, and those of the second in their place or, for lists, added.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = options1?.Copy() ?? new CustomResourceOptions();
        if (options2 is not null)
        {
            merged.MergeFrom(options2);
            merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
            merged.ImportId = options2.ImportId ?? merged.ImportId;
            merged.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
        }

        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private CustomResourceOptions Copy()
    {
        var copy = new CustomResourceOptions
        {
            DeleteBeforeReplace = DeleteBeforeReplace,
            ImportId = ImportId,
            AdditionalSecretOutputs = [.. AdditionalSecretOutputs],
        };
        copy.CopyFrom(this);
        return copy;
    }
}
