using System.Text.RegularExpressions;

namespace PulumiCen.Engine.Planning;

/// <summary>URNs given by the user: whole ones, or with <c>*</c> (within a part) and <c>**</c> (anything).</summary>
internal sealed class UrnPatterns
{
    private readonly HashSet<string> _literals;
    private readonly Regex[] _patterns;

    public UrnPatterns(IEnumerable<string> urns)
    {
        var all = urns.ToArray();
        _literals = all.Where(urn => !urn.Contains('*')).ToHashSet(StringComparer.Ordinal);
        _patterns = [.. all.Where(urn => urn.Contains('*')).Select(ToRegex)];
    }

    public static UrnPatterns None { get; } = new([]);

    /// <summary>Whether any were given.</summary>
    public bool IsConstrained => _literals.Count > 0 || _patterns.Length > 0;

    public IReadOnlyCollection<string> Literals => _literals;

    public bool Contains(string urn) => _literals.Contains(urn) || _patterns.Any(pattern => pattern.IsMatch(urn));

    private static Regex ToRegex(string urn) => new(
        "^" + Regex.Escape(urn).Replace("\\*\\*", ".*", StringComparison.Ordinal).Replace("\\*", "[^:]*", StringComparison.Ordinal) + "$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));
}
