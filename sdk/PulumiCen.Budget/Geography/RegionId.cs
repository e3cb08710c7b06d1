using System.Text.RegularExpressions;

namespace PulumiCen.Budget;

/// <summary>What ids of regions look like. INFERRED from all that the official SDKs and the Terraform provider list.</summary>
internal static partial class RegionId
{
    /// <summary>Whether a region could have this id: lower-case letters, digits and hyphens.</summary>
    public static bool CanBe(string id) => Form().IsMatch(id);

    /// <summary>
    /// Whether the id is one that a new region would get, such as <c>eu-west-2</c>: next to <c>eu-west-1</c>, and yet no
    /// slip of the pen.
    /// </summary>
    public static bool CanBeNew(string id) => Numbered().IsMatch(id);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[a-z]{2}-(north|south|central)?(east|west|north|south|central)-[0-9]+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
