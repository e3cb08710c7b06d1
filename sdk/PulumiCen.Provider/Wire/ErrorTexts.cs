using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Wire;

/// <summary>What the user reads of an exception: never a stack trace, never a secret.</summary>
internal static class ErrorTexts
{
    public static string Of(Exception exception) => exception switch
    {
        ProviderException known => known.Diagnostic.ToString(),
        PlanRefusedException refused => refused.Message,
        CloudException cloud => CloudDiagnostics.Of(cloud).ToString(),
        OperationCanceledException => "The operation was cancelled.",
        _ => Diagnostics.InternalError(exception.GetType().Name, exception.Message).ToString(),
    };

    /// <summary>What is wrong, in one line, to be part of another text.</summary>
    public static string FirstLine(Exception exception) => Of(exception).Split('\n', 2)[0].TrimEnd('.');
}
