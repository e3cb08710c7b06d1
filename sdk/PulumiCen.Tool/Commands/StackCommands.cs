using PulumiCen.Reporting;
using PulumiCen.Tool.Errors;
using Spectre.Console;

namespace PulumiCen.Tool.Commands;

/// <summary>What <c>preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c> do with an open stack. Each gives the exit code.</summary>
internal static class StackCommands
{
    public static async Task<int> PreviewAsync(StackRun run, CancellationToken cancellationToken)
    {
        var report = await run.PreviewAsync(
            $"Previewing \"{run.Request.Stack}\"", observer => run.Session.PreviewAsync(observer, cancellationToken));
        return Verdict(report);
    }

    public static async Task<int> UpAsync(StackRun run, CancellationToken cancellationToken)
    {
        var preview = await run.PreviewAsync(
            $"Previewing \"{run.Request.Stack}\"", observer => run.Session.PreviewAsync(observer, cancellationToken));
        if (preview.Exceeds || !run.Confirm("up", $"Update \"{run.Request.Stack}\" like this?"))
        {
            return Verdict(preview);
        }

        Separate(run);
        await run.ApplyAsync(
            $"Updating \"{run.Request.Stack}\"", observer => run.Session.UpAsync(observer, cancellationToken));
        return ExitCodes.Fits;
    }

    public static async Task<int> RefreshAsync(StackRun run, CancellationToken cancellationToken)
    {
        await run.PreviewAsync(
            $"Previewing the refresh of \"{run.Request.Stack}\"",
            observer => run.Session.RefreshAsync(observer, previewOnly: true, cancellationToken));
        if (run.Confirm("refresh", $"Make the state of \"{run.Request.Stack}\" like this?"))
        {
            Separate(run);
            await run.ApplyAsync(
                $"Refreshing \"{run.Request.Stack}\"",
                observer => run.Session.RefreshAsync(observer, previewOnly: false, cancellationToken));
        }

        return ExitCodes.Fits;
    }

    public static async Task<int> DestroyAsync(StackRun run, CancellationToken cancellationToken)
    {
        await run.PreviewAsync(
            $"Previewing the destroy of \"{run.Request.Stack}\"",
            observer => run.Session.DestroyAsync(observer, previewOnly: true, cancellationToken));
        if (run.Confirm("destroy", $"Delete all of this from \"{run.Request.Stack}\"?"))
        {
            Separate(run);
            await run.ApplyAsync(
                $"Destroying \"{run.Request.Stack}\"",
                observer => run.Session.DestroyAsync(observer, previewOnly: false, cancellationToken));
        }

        return ExitCodes.Fits;
    }

    private static int Verdict(PlanReport report) => report.Exceeds ? ExitCodes.Exceeds : ExitCodes.Fits;

    private static void Separate(StackRun run)
    {
        if (!run.Request.Json)
        {
            run.Terminal.Results.WriteLine();
        }
    }
}
