using System.Diagnostics.CodeAnalysis;

namespace PulumiCen.Budget;

/// <summary>A geographic region that packages are sold for. There are only the ones listed here.</summary>
/// <remarks>Source: CreateCenBandwidthPackage, parameters GeographicRegionAId and GeographicRegionBId.</remarks>
public sealed class Area
{
    private Area(string apiName, string displayName, bool isRetired = false)
    {
        ApiName = apiName;
        Id = apiName.ToLowerInvariant();
        DisplayName = displayName;
        IsRetired = isRetired;
    }

    /// <summary>Mainland China. Hong Kong is not in it.</summary>
    public static Area China { get; } = new("China", "Mainland China");

    /// <summary>North America.</summary>
    public static Area NorthAmerica { get; } = new("North-America", "North America");

    /// <summary>Asia Pacific, with Hong Kong.</summary>
    public static Area AsiaPacific { get; } = new("Asia-Pacific", "Asia Pacific");

    /// <summary>Europe.</summary>
    public static Area Europe { get; } = new("Europe", "Europe");

    /// <summary>Australia; no longer in the product documentation, but old packages may have it.</summary>
    public static Area Australia { get; } = new("Australia", "Australia", isRetired: true);

    /// <summary>Middle East; no longer in the product documentation, but old packages may have it.</summary>
    public static Area MiddleEast { get; } = new("Middle-East", "Middle East", isRetired: true);

    /// <summary>All areas, those of today first.</summary>
    public static IReadOnlyList<Area> All { get; } = [China, NorthAmerica, AsiaPacific, Europe, Australia, MiddleEast];

    /// <summary>The name that requests have, such as <c>North-America</c>.</summary>
    public string ApiName { get; }

    /// <summary>The name that responses have, such as <c>north-america</c>.</summary>
    public string Id { get; }

    /// <summary>The name for people, such as <c>North America</c>.</summary>
    public string DisplayName { get; }

    /// <summary>Whether the product documentation of today no longer lists it.</summary>
    public bool IsRetired { get; }

    /// <summary>Reads an area's name; upper and lower case are the same.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Area? area)
    {
        area = All.FirstOrDefault(candidate => string.Equals(candidate.Id, text, StringComparison.OrdinalIgnoreCase));
        return area is not null;
    }

    /// <summary>Reads an area's name; upper and lower case are the same.</summary>
    /// <exception cref="FormatException">There is no such area.</exception>
    public static Area Parse(string text) => TryParse(text, out var area)
        ? area
        : throw new FormatException($"\"{text}\" is no area. Areas: {string.Join(", ", All)}.");

    /// <summary>The name that requests have.</summary>
    public override string ToString() => ApiName;
}
