using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Planning;

/// <summary>A resource as the program wants it.</summary>
internal sealed record ResourceGoal
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public string Parent { get; init; } = "";

    public bool Custom { get; init; }

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>The reference of its provider; empty for components and providers.</summary>
    public string Provider { get; init; } = "";

    public ImmutableArray<string> Dependencies { get; init; } = [];

    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    public bool Protect { get; init; }

    /// <summary>What the program says of the order of a replacement; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> HideDiffs { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public ImmutableArray<AliasGoal> Aliases { get; init; } = [];

    public string ImportId { get; init; } = "";

    public CustomTimeouts Timeouts { get; init; } = CustomTimeouts.None;

    public bool RetainOnDelete { get; init; }

    public string DeletedWith { get; init; } = "";

    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change replaces the resource; null for none.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>The hooks that run before and after what is done with it, by the name of the moment.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>The resource that this goal asks for, as far as it is known before its provider has spoken.</summary>
    public ResourceState ToState(string urn) => new()
    {
        Urn = urn,
        Type = Type,
        Custom = Custom,
        Inputs = Inputs,
        Parent = Parent,
        Protect = Protect,
        Dependencies = Dependencies,
        PropertyDependencies = PropertyDependencies,
        Provider = Provider,
        AdditionalSecretOutputs = AdditionalSecretOutputs,
        Timeouts = Timeouts,
        ImportId = ImportId,
        RetainOnDelete = RetainOnDelete,
        DeletedWith = DeletedWith,
        IgnoreChanges = IgnoreChanges,
        HideDiffs = HideDiffs,
        ReplaceOnChanges = ReplaceOnChanges,
        ReplaceWith = ReplaceWith,
        ReplacementTrigger = ReplacementTrigger,
        Hooks = Hooks,
    };
}

/// <summary>Another name that the resource may have in the state: a URN, or what differs from its own.</summary>
internal sealed record AliasGoal(
    string Urn, string Name = "", string Type = "", string Stack = "", string Project = "", string ParentUrn = "", bool NoParent = false);

/// <summary>A resource that the program only reads.</summary>
internal sealed record ReadGoal(ResourceGoal Resource, string Id);
