using System.Diagnostics.CodeAnalysis;

namespace PulumiCen.Budget;

/// <summary>
/// A geographic region that packages are sold for. The cloud may have more than those listed here, so any name is one;
/// upper and lower case are the same.
/// </summary>
/// <remarks>
/// Source: CreateCenBandwidthPackage, parameters GeographicRegionAId and GeographicRegionBId. The API reference prints the
/// first four; the official Terraform provider sells the other three as well (its pull request 10325, August 2026).
/// </remarks>
public sealed class Area : IEquatable<Area>
{
    private Area(string apiName, string displayName, bool isKnown, bool isRetired = false)
    {
        ApiName = apiName;
        Id = apiName.ToLowerInvariant();
        DisplayName = displayName;
        IsKnown = isKnown;
        IsRetired = isRetired;
    }

    /// <summary>Mainland China. Hong Kong is not in it.</summary>
    public static Area China { get; } = new("China", "Mainland China", isKnown: true);

    /// <summary>North America.</summary>
    public static Area NorthAmerica { get; } = new("North-America", "North America", isKnown: true);

    /// <summary>Asia Pacific, with Hong Kong.</summary>
    public static Area AsiaPacific { get; } = new("Asia-Pacific", "Asia Pacific", isKnown: true);

    /// <summary>Europe.</summary>
    public static Area Europe { get; } = new("Europe", "Europe", isKnown: true);

    /// <summary>South America; no document names a region in it.</summary>
    public static Area SouthAmerica { get; } = new("South-America", "South America", isKnown: true);

    /// <summary>Australia; no longer in the product documentation, but old packages may have it.</summary>
    public static Area Australia { get; } = new("Australia", "Australia", isKnown: true, isRetired: true);

    /// <summary>Middle East; no longer in the product documentation, but old packages may have it.</summary>
    public static Area MiddleEast { get; } = new("Middle-East", "Middle East", isKnown: true, isRetired: true);

    /// <summary>The areas known here, those of today first.</summary>
    public static IReadOnlyList<Area> Known { get; } =
        [China, NorthAmerica, AsiaPacific, Europe, SouthAmerica, Australia, MiddleEast];

    /// <summary>The name that requests have, such as <c>North-America</c>; as it was given where it isn't known here.</summary>
    public string ApiName { get; }

    /// <summary>The name that responses have, such as <c>north-america</c>.</summary>
    public string Id { get; }

    /// <summary>The name for people, such as <c>North America</c>.</summary>
    public string DisplayName { get; }

    /// <summary>Whether it is one of <see cref="Known"/>.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether the product documentation of today no longer lists it.</summary>
    public bool IsRetired { get; }

    /// <summary>Whether the two are the same area.</summary>
    public static bool operator ==(Area? left, Area? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two are different areas.</summary>
    public static bool operator !=(Area? left, Area? right) => !(left == right);

    /// <summary>The area with a name, known here or not.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Area Of(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        foreach (var area in Known)
        {
            if (string.Equals(area.Id, name, StringComparison.OrdinalIgnoreCase))
            {
                return area;
            }
        }

        return new Area(name, name, isKnown: false);
    }

    /// <summary>Reads an area's name, known here or not; false for what no area can be called.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Area? area)
    {
        area = CanBeName(text) ? Of(text) : null;
        return area is not null;
    }

    /// <summary>Whether an area could be called this: letters and digits, in words joined by hyphens.</summary>
    private static bool CanBeName([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 } && char.IsAsciiLetter(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    /// <inheritdoc />
    public bool Equals(Area? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Area);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The name that requests have.</summary>
    public override string ToString() => ApiName;
}
