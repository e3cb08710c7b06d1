using System.Text.RegularExpressions;

namespace Pulumi.Standin.Tests.Api;

/// <summary>Lists of public members, one a line, in the form of the PublicAPI files.</summary>
internal static partial class ApiList
{
    /// <summary>The members, without what the lists don't agree on: nullability.</summary>
    public static IReadOnlySet<string> Read(IEnumerable<string> lines) => lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => Nullability().Replace(line.Split("  // ", 2)[0], "").Trim())
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("[!?](?!=)")]
    private static partial Regex Nullability();
}
