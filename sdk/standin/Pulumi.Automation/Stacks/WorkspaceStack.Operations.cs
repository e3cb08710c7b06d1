using System.Collections.Immutable;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;
using Pulumi.Automation.Exceptions;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation;

/// <content>What can be done with a stack.</content>
public sealed partial class WorkspaceStack
{
    /// <summary>Says what an update would do.</summary>
    /// <exception cref="CommandException">The preview failed.</exception>
    /// <exception cref="NoSummaryEventException">The CLI sent no summary.</exception>
    public async Task<PreviewResult> PreviewAsync(
        PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        SummaryEvent? summary = null;
        var result = await RunAsync(
            OperationArguments.Preview(options),
            options?.Program ?? Workspace.Program,
            options,
            engineEvent =>
            {
                summary = engineEvent.SummaryEvent ?? summary;
                options?.OnEvent?.Invoke(engineEvent);
            },
            cancellationToken);
        return new PreviewResult(
            result.StandardOutput,
            result.StandardError,
            (summary ?? throw new NoSummaryEventException("No summary of changes for 'preview'")).ResourceChanges);
    }

    /// <summary>Makes the cloud what the program says.</summary>
    /// <exception cref="CommandException">The update failed.</exception>
    /// <exception cref="ConcurrentUpdateException">Another update of the stack is running.</exception>
    public async Task<UpResult> UpAsync(UpOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(
            OperationArguments.Up(options), options?.Program ?? Workspace.Program, options, options?.OnEvent, cancellationToken);
        var outputs = await GetOutputsAsync(cancellationToken);
        var summary = await GetInfoAsync(options?.ShowSecrets, cancellationToken);
        return new UpResult(result.StandardOutput, result.StandardError, summary!, outputs);
    }

    /// <summary>Reads the resources again, and corrects the state.</summary>
    /// <exception cref="CommandException">The refresh failed.</exception>
    public async Task<UpdateResult> RefreshAsync(
        RefreshOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await RunWithoutProgramAsync(OperationArguments.Refresh(options), options, cancellationToken);
        var summary = await GetInfoAsync(options?.ShowSecrets, cancellationToken);
        return new UpdateResult(result.StandardOutput, result.StandardError, summary!);
    }

    /// <summary>Deletes all resources of the stack.</summary>
    /// <exception cref="CommandException">The destroy failed.</exception>
    public async Task<UpdateResult> DestroyAsync(
        DestroyOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await RunWithoutProgramAsync(OperationArguments.Destroy(options), options, cancellationToken);
        var summary = await GetInfoAsync(options?.ShowSecrets, cancellationToken);
        return new UpdateResult(result.StandardOutput, result.StandardError, summary!);
    }

    /// <summary>Cancels the update that is running, or frees the lock that a killed one left.</summary>
    public Task CancelAsync(CancellationToken cancellationToken = default) =>
        Workspace.RunCommandAsync(["cancel", "--yes", "--stack", Name], cancellationToken);

    /// <summary>Its history, the newest entry first.</summary>
    /// <exception cref="ArgumentException">The page size is less than 1.</exception>
    public async Task<ImmutableList<UpdateSummary>> GetHistoryAsync(
        HistoryOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<string> args = ["stack", "history", "--json"];
        if (options?.ShowSecrets ?? true)
        {
            args.Add("--show-secrets");
        }

        if (options?.PageSize is { } size)
        {
            if (size < 1)
            {
                throw new ArgumentException(
                    $"{nameof(options.PageSize)} must be greater than or equal to 1.", nameof(options));
            }

            args.AddRange(["--page-size", size.ToString(), "--page", Math.Max(options.Page ?? 1, 1).ToString()]);
        }

        return CommandOutput.History((await RunAsync(args, cancellationToken)).StandardOutput);
    }

    /// <summary>The newest entry of its history.</summary>
    public Task<UpdateSummary?> GetInfoAsync(CancellationToken cancellationToken = default) =>
        GetInfoAsync(showSecrets: true, cancellationToken);

    private async Task<UpdateSummary?> GetInfoAsync(bool? showSecrets, CancellationToken cancellationToken)
    {
        var options = new HistoryOptions { PageSize = 1, ShowSecrets = showSecrets };
        return (await GetHistoryAsync(options, cancellationToken)).FirstOrDefault();
    }

    /// <summary>Runs an operation whose program, if it is part of this process, is served to the CLI meanwhile.</summary>
    private async Task<CommandResult> RunAsync(
        IEnumerable<string> args,
        PulumiFn? program,
        UpdateOptions? options,
        Action<EngineEvent>? onEvent,
        CancellationToken cancellationToken)
    {
        if (program is null)
        {
            return await Workspace.RunStackCommandAsync(
                Name, [.. args, .. ExecKind(isInline: false)], options, onEvent, cancellationToken);
        }

        await using var server = await ProgramServer.StartAsync(program, cancellationToken);
        try
        {
            return await Workspace.RunStackCommandAsync(
                Name, [.. args, $"--client={server.Address}", .. ExecKind(isInline: true)], options, onEvent, cancellationToken);
        }
        catch
        {
            server.ThrowFailure();
            throw;
        }
    }

    private Task<CommandResult> RunWithoutProgramAsync(
        IEnumerable<string> args, UpdateOptions? options, CancellationToken cancellationToken) =>
        Workspace.RunStackCommandAsync(
            Name, [.. args, .. ExecKind(Workspace.Program is not null)], options, options?.OnEvent, cancellationToken);

    private static string[] ExecKind(bool isInline) => ["--exec-kind", isInline ? "auto.inline" : "auto.local"];
}
