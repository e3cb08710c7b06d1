namespace PulumiCen.Budget;

/// <summary>What helps, in words. How much of a secret would help is a secret.</summary>
public static class FixText
{
    /// <summary>Several fixes, as a sentence.</summary>
    public static string Of(IReadOnlyList<Fix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var text = string.Join(", or ", fixes.Select(Of)) + ".";
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>One fix: <c>raise "cn-na" to 24 Mbit/s</c>.</summary>
    public static string Of(Fix fix) => fix switch
    {
        Fix.RaisePackage { To.IsSecret: true } raise => $"raise \"{raise.Package}\"",
        Fix.RaisePackage raise => $"raise \"{raise.Package}\" to {raise.To}",
        Fix.LowerPackageLess lower => $"lower \"{lower.Package}\" to no less than {lower.To}",
        Fix.TakeFromConnection take => $"take {take.Bandwidth} from \"{take.Connection}\"",
        Fix.TakeFromConnections { Bandwidth.IsSecret: true } => "take bandwidth from its connections",
        Fix.TakeFromConnections take => $"take {take.Bandwidth} from several of its connections",
        null => throw new ArgumentNullException(nameof(fix)),
        _ => throw new ArgumentOutOfRangeException(nameof(fix)),
    };
}
