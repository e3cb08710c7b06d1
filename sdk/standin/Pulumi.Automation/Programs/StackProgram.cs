namespace Pulumi.Automation;

/// <summary>An inline program that is a class.</summary>
internal sealed class StackProgram(Func<Stack> makeStack) : PulumiFn
{
    /// <exception cref="ArgumentException">The type doesn't derive from <see cref="Stack"/>.</exception>
    public static StackProgram From(IServiceProvider serviceProvider, Type stackType)
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        ArgumentNullException.ThrowIfNull(stackType);
        return stackType.IsSubclassOf(typeof(Stack))
            ? new StackProgram(() => Make(serviceProvider, stackType))
            : throw new ArgumentException($"Provided stack type must derive from {typeof(Stack).FullName}.", nameof(stackType));
    }

    internal override Task<ProgramResult> RunAsync(DeploymentSettings settings, CancellationToken cancellationToken) =>
        Deployment.RunInlineStackAsync(settings, makeStack);

    private static Stack Make(IServiceProvider services, Type type) =>
        services.GetService(type) as Stack ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {type.FullName} from service provider. "
            + $"Register the type with the service provider before this {nameof(PulumiFn)} is invoked.");
}
