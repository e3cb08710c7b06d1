namespace PulumiCen.Budget;

/// <summary>How bad it is. The first digit of a code says the same: <c>CEN1...</c>, <c>CEN2...</c>, <c>CEN3...</c>.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The plan can't be carried out.</summary>
    Error = 1,

    /// <summary>The plan can be carried out, but look at this first.</summary>
    Warning = 2,

    /// <summary>Something worth knowing.</summary>
    Note = 3,
}
