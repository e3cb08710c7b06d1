using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.State;

/// <summary>A resource as the state knows it. Two of them are the same only if they are one object.</summary>
internal sealed record ResourceState
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public bool Custom { get; init; }

    /// <summary>Waits to be deleted: its replacement is there already.</summary>
    public bool Delete { get; init; }

    public string Id { get; init; } = "";

    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    public string Parent { get; init; } = "";

    public bool Protect { get; init; }

    /// <summary>Is to be replaced by the next update, whatever its provider says.</summary>
    public bool Taint { get; init; }

    /// <summary>Was only read: its life is not this stack's.</summary>
    public bool External { get; init; }

    public ImmutableArray<string> Dependencies { get; init; } = [];

    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary><c>URN::ID</c> of its provider; empty for components and providers.</summary>
    public string Provider { get; init; } = "";

    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Was deleted to be made anew, and isn't yet.</summary>
    public bool PendingReplacement { get; init; }

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    public CustomTimeouts Timeouts { get; init; } = CustomTimeouts.None;

    public string ImportId { get; init; } = "";

    public bool RetainOnDelete { get; init; }

    public string DeletedWith { get; init; } = "";

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> HideDiffs { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>The provider asks for a Read before the next update.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>The names of the hooks of each moment.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Fields of the CLI's format that this engine doesn't know, kept as they came.</summary>
    public ImmutableArray<JProperty> Unknown { get; init; } = [];

    /// <summary>The resources this one needs: parent, dependencies, what it is deleted with, its provider.</summary>
    public IEnumerable<string> AllDependencies =>
        new[] { Parent, DeletedWith, ProviderReference.UrnOf(Provider) }
            .Concat(Dependencies)
            .Concat(PropertyDependencies.Values.SelectMany(urns => urns))
            .Concat(ReplaceWith)
            .Where(urn => urn.Length > 0);

    public bool Equals(ResourceState? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>How long the provider may take, in seconds; 0 is the provider's own default.</summary>
internal sealed record CustomTimeouts(double Create, double Update, double Delete, double Read)
{
    public static CustomTimeouts None { get; } = new(0, 0, 0, 0);
}
