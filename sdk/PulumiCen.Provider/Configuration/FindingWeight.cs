using PulumiCen.Budget;

namespace PulumiCen.Provider.Configuration;

/// <summary>What a finding is that doesn't come of the program alone.</summary>
internal enum FindingWeight
{
    /// <summary>Say it.</summary>
    Warn,

    /// <summary>Refuse the plan because of it.</summary>
    Error,

    /// <summary>Say nothing of it.</summary>
    Ignore,
}

/// <summary>What weights mean.</summary>
internal static class FindingWeights
{
    /// <summary>An error, a warning or nothing (null).</summary>
    public static DiagnosticSeverity? ToSeverity(this FindingWeight weight) => weight switch
    {
        FindingWeight.Error => DiagnosticSeverity.Error,
        FindingWeight.Warn => DiagnosticSeverity.Warning,
        _ => null,
    };

    /// <summary>The one that lets less pass.</summary>
    public static FindingWeight StrictestOf(FindingWeight one, FindingWeight other) =>
        one is FindingWeight.Ignore || other is FindingWeight.Error ? other : one;
}
