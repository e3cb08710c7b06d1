using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to: a value, and what Pulumi has to know about it.</summary>
/// <param name="Resources">The resources the value depends on.</param>
/// <param name="Value">The value; meaningless while it is unknown.</param>
/// <param name="IsKnown">False in a preview where only the update will tell.</param>
/// <param name="IsSecret">Whether the value is never to be shown.</param>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    /// <summary>Another value with the same resources and marks.</summary>
    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);

    /// <summary>This value after a step that led to another one: what either depends on or hides counts.</summary>
    public OutputData<TOther> Then<TOther>(OutputData<TOther> next) =>
        new(Resources.Union(next.Resources), next.Value, IsKnown && next.IsKnown, IsSecret || next.IsSecret);
}

/// <summary>Makes output data.</summary>
internal static class OutputData
{
    /// <summary>A known value that depends on nothing.</summary>
    public static OutputData<T> Known<T>(T value, bool isSecret = false) =>
        new(ImmutableHashSet<Resource>.Empty, value, IsKnown: true, isSecret);

    /// <summary>An unknown value that depends on nothing.</summary>
    public static OutputData<T> Unknown<T>(T value = default!) =>
        new(ImmutableHashSet<Resource>.Empty, value, IsKnown: false, IsSecret: false);
}
