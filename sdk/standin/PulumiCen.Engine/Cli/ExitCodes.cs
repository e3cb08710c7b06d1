namespace PulumiCen.Engine.Cli;

/// <summary>The CLI's exit codes.</summary>
internal static class ExitCodes
{
    /// <summary>Any error without a code of its own.</summary>
    public const int Error = 1;

    /// <summary>Somebody would have to be asked, and nobody can be.</summary>
    public const int NoConfirmation = 2;

    /// <summary>There is no such stack, or none is selected.</summary>
    public const int StackNotFound = 6;

    /// <summary>There are changes where none were expected.</summary>
    public const int UnexpectedChanges = 7;
}
