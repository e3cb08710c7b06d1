using System.Collections.Immutable;

namespace Pulumi;

/// <content>What converts to a map of inputs.</content>
public sealed partial class InputMap<V>
{
    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<V>(Dictionary<string, V> values) => Output.Create(values);

    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<V>(ImmutableDictionary<string, V> values) => Output.Create(values);

    /// <summary>A map that is only there later.</summary>
    public static implicit operator InputMap<V>(Output<Dictionary<string, V>> values) =>
        values.Apply(ImmutableDictionary.CreateRange);

    /// <summary>A map that is only there later.</summary>
    public static implicit operator InputMap<V>(Output<IDictionary<string, V>> values) =>
        values.Apply(ImmutableDictionary.CreateRange);

    /// <summary>A map that is only there later.</summary>
    public static implicit operator InputMap<V>(Output<ImmutableDictionary<string, V>> values) =>
        new(values.Apply(map => map?.ToImmutableDictionary(item => item.Key, item => (Input<V>)item.Value)!));
}
