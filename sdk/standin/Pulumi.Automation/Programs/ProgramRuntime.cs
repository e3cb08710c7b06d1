using System.Collections.Immutable;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Automation;

/// <summary>What the CLI calls to have an inline program run.</summary>
/// <param name="program">The program.</param>
/// <param name="failure">Keeps what it fails with.</param>
/// <param name="cancelled">The caller's own token.</param>
internal sealed class ProgramRuntime(PulumiFn program, ProgramFailure failure, CancellationToken cancelled)
    : LanguageRuntime.LanguageRuntimeBase
{
    public override async Task<RunResponse> Run(RunRequest request, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancelled, context.CancellationToken);
        if (ended.IsCancellationRequested)
        {
            return new RunResponse();
        }

        try
        {
            var result = await program.RunAsync(Settings(request), ended.Token);
            return result.ExitCode == 0 ? new RunResponse() : Failed(result.Errors);
        }
        catch (Exception error)
        {
            return Failed([error]);
        }
    }

    private RunResponse Failed(IReadOnlyList<Exception> errors)
    {
        failure.Error = errors.Count > 1 ? new AggregateException(errors) : errors.SingleOrDefault();

        // The program has logged its errors: the CLI needn't.
        return new RunResponse { Bail = true, Error = failure.Error?.Message ?? "One or more errors occurred." };
    }

    private static DeploymentSettings Settings(RunRequest request) => new()
    {
        Project = request.Project,
        Stack = request.Stack,
        Organization = request.Organization,
        IsDryRun = request.DryRun,
        Config = new ConfigValues(request.Config.ToImmutableDictionary(StringComparer.Ordinal)),
        MonitorAddress = request.MonitorAddress,
        EngineAddress = request.Args.FirstOrDefault() ?? throw new InvalidOperationException(
            "Inline execution was not provided the necessary parameters to run the Pulumi engine."),
    };
}

/// <summary>What an inline program failed with.</summary>
internal sealed class ProgramFailure
{
    public Exception? Error { get; set; }
}
