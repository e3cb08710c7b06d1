using PulumiCen.Reporting;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;
using Spectre.Console;

namespace PulumiCen.Tool.Commands;

/// <summary>What <c>preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c> do with an open stack. Each gives the exit code.</summary>
internal static class StackCommands
{
    public static async Task<int> PreviewAsync(StackRun run, CancellationToken cancellationToken)
    {
        run.WriteHeader();
        var report = await PreviewUpdateAsync(run, cancellationToken);
        run.WriteJson(report);
        return ReportOutcome.ExitCode(report, strict: false);
    }

    public static async Task<int> UpAsync(StackRun run, CancellationToken cancellationToken)
    {
        run.WriteHeader();
        var preview = await PreviewUpdateAsync(run, cancellationToken);
        var outcome = ReportOutcome.ExitCode(preview, strict: false);
        if (outcome != ExitCodes.Fits)
        {
            run.WriteJson(preview);
            return outcome;
        }

        return await ApplyAsync(
            run,
            "up",
            $"Update \"{run.Request.Stack}\" like this?",
            $"Updating \"{run.Request.Stack}\"",
            observer => run.Session.UpAsync(observer, cancellationToken));
    }

    public static async Task<int> RefreshAsync(StackRun run, CancellationToken cancellationToken)
    {
        run.WriteHeader();
        await run.PreviewAsync(
            $"Previewing the refresh of \"{run.Request.Stack}\"",
            observer => run.Session.RefreshAsync(observer, previewOnly: true, cancellationToken));
        return await ApplyAsync(
            run,
            "refresh",
            $"Make the state of \"{run.Request.Stack}\" like this?",
            $"Refreshing \"{run.Request.Stack}\"",
            observer => run.Session.RefreshAsync(observer, previewOnly: false, cancellationToken));
    }

    public static async Task<int> DestroyAsync(StackRun run, CancellationToken cancellationToken)
    {
        run.WriteHeader();
        await run.PreviewAsync(
            $"Previewing the destroy of \"{run.Request.Stack}\"",
            observer => run.Session.DestroyAsync(observer, previewOnly: true, cancellationToken));
        return await ApplyAsync(
            run,
            "destroy",
            $"Delete all of this from \"{run.Request.Stack}\"?",
            $"Destroying \"{run.Request.Stack}\"",
            observer => run.Session.DestroyAsync(observer, previewOnly: false, cancellationToken));
    }

    private static Task<PlanReport> PreviewUpdateAsync(StackRun run, CancellationToken cancellationToken) => run.PreviewUpdateAsync(
        $"Previewing \"{run.Request.Stack}\"", observer => run.Session.PreviewAsync(observer, cancellationToken));

    private static async Task<int> ApplyAsync(
        StackRun run, string command, string question, string title, Func<IPlanObserver, Task> operation)
    {
        if (!run.Confirm(command, question))
        {
            run.Terminal.Results.WriteLine("Nothing was changed.");
            return ExitCodes.Fits;
        }

        if (!run.Request.Json)
        {
            run.Terminal.Results.WriteLine();
        }

        run.WriteJson(await run.ApplyAsync(title, operation));
        return ExitCodes.Fits;
    }
}
