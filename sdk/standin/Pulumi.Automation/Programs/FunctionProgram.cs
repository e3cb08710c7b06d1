namespace Pulumi.Automation;

/// <summary>An inline program that is a function.</summary>
internal sealed class FunctionProgram(Func<CancellationToken, Task<IDictionary<string, object?>>> program) : PulumiFn
{
    internal override Task<ProgramResult> RunAsync(DeploymentSettings settings, CancellationToken cancellationToken) =>
        Deployment.RunInlineAsync(settings, () => program(cancellationToken));
}
