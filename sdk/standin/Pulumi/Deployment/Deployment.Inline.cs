namespace Pulumi;

/// <content>Running a program that is part of another one: the Automation API's inline programs.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a program under the engine that the settings name. Several may run at the same time.</summary>
    /// <param name="settings">What the engine would tell a process in its environment.</param>
    /// <param name="program">The program; it returns the stack's outputs.</param>
    internal static Task<ProgramResult> RunInlineAsync(
        DeploymentSettings settings, Func<Task<IDictionary<string, object?>>> program) =>
        RunInlineAsync(settings, () => new Stack(program, options: null));

    /// <summary>Runs a program that is a class: its properties are the stack's outputs.</summary>
    /// <param name="settings">What the engine would tell a process in its environment.</param>
    /// <param name="makeStack">Makes the class.</param>
    internal static Task<ProgramResult> RunInlineStackAsync(DeploymentSettings settings, Func<Stack> makeStack) =>
        RunInlineAsync(settings, () => WithPropertyOutputs(makeStack()));

    private static Task<ProgramResult> RunInlineAsync(DeploymentSettings settings, Func<Stack> makeStack) => RunAsync(
        new Deployment(settings, new GrpcMonitor(settings.MonitorAddress), new GrpcEngine(settings.EngineAddress)), makeStack);
}

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0; 32 when its errors have been shown; 1 for other failures.</param>
/// <param name="Errors">What it failed with.</param>
internal sealed record ProgramResult(int ExitCode, IReadOnlyList<Exception> Errors);
