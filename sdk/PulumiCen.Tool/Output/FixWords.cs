using PulumiCen.Budget;

namespace PulumiCen.Tool.Output;

/// <summary>A fix as a line of its own.</summary>
internal static class FixWords
{
    public static string Of(Fix fix) => fix switch
    {
        Fix.RaisePackage raise => $"raise \"{raise.Package}\" to {raise.To}",
        Fix.LowerPackageLess lower => $"lower \"{lower.Package}\" to no less than {lower.To}",
        Fix.TakeFromConnection take => $"or take {take.Bandwidth} from \"{take.Connection}\"",
        Fix.TakeFromConnections take => $"or take {take.Bandwidth} from several of its connections",
        _ => throw new ArgumentOutOfRangeException(nameof(fix)),
    };
}
