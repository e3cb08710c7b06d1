namespace PulumiCen.Tool.Errors;

/// <summary>The tool's exit codes.</summary>
internal static class ExitCodes
{
    /// <summary>Done; every budget fits.</summary>
    public const int Fits = 0;

    /// <summary>It failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line doesn't make sense.</summary>
    public const int Usage = 2;

    /// <summary>A budget is exceeded.</summary>
    public const int Exceeds = 3;

    /// <summary>A budget can't be known, and <c>--strict</c> was given.</summary>
    public const int CannotKnow = 4;
}
