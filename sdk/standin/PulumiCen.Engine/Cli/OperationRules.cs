using System.CommandLine;
using PulumiCen.Engine.Execution;

namespace PulumiCen.Engine.Cli;

/// <summary>Which options go together, and which the stand-in doesn't have.</summary>
internal sealed class OperationRules(OperationOptions options, ParseResult arguments)
{
    /// <exception cref="EngineException">Some options don't go together.</exception>
    public void Check()
    {
        foreach (var option in options.Missing.Where(Has))
        {
            throw new EngineException($"the stand-in engine doesn't have {option.Name}; use the pulumi CLI");
        }

        if (Has(options.Targets) && Has(options.Excludes))
        {
            throw new EngineException(
                "if any flags in the group [target exclude] are set none of the others can be; [exclude target] were all set");
        }

        if (Has(options.Targets) && arguments.GetValue(options.ExcludeProtected))
        {
            throw new EngineException("you cannot specify --target and --exclude-protected");
        }

        if (Has(options.IgnoreProtect) && Has(options.ExcludeProtected))
        {
            throw new EngineException(
                "if any flags in the group [exclude-protected ignore-protect] are set none of the others can be; "
                + "[exclude-protected ignore-protect] were all set");
        }

        if (arguments.GetValue(options.SkipPendingCreates) && arguments.GetValue(options.ClearPendingCreates))
        {
            throw new EngineException("cannot set both --skip-pending-creates and --clear-pending-creates");
        }
    }

    /// <summary>Nobody is ever asked, so the user has to have said yes.</summary>
    /// <exception cref="EngineException">The user hasn't.</exception>
    public void CheckConfirmation(OperationKind kind)
    {
        var (isApproved, skipsPreview) = (arguments.GetValue(options.Yes), arguments.GetValue(options.SkipPreview));
        if (!arguments.GetValue(options.PreviewOnly))
        {
            if (!isApproved && !skipsPreview)
            {
                // A refresh has no code of its own for it.
                throw new EngineException(
                    "--yes or --skip-preview or --preview-only must be passed in to proceed when running in non-interactive mode")
                {
                    ExitCode = kind == OperationKind.Refresh ? ExitCodes.Error : ExitCodes.NoConfirmation,
                };
            }

            return;
        }

        if (isApproved || skipsPreview)
        {
            throw new EngineException($"{(isApproved ? "--yes" : "--skip-preview")} and --preview-only cannot be used together");
        }
    }

    private bool Has(Option option) => arguments.GetResult(option) is { Implicit: false };
}
