using System.Collections.Immutable;

namespace Pulumi;

/// <content>Running a program under the engine.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a program without stack outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return NoOutputs;
    });

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program without stack outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func();
        return NoOutputs;
    });

    /// <summary>Runs a program that returns the stack's outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunProcessAsync(() => new Stack(func, options));

    /// <summary>Runs a program that is a class: its constructor makes the resources, its properties are the outputs.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => RunProcessAsync(() => WithPropertyOutputs(New<TStack>()));

    /// <summary>Runs a program that is a class made by a service provider.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunProcessAsync(() => WithPropertyOutputs(Resolve<TStack>(serviceProvider)));
    }

    private static IDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;

    /// <summary>Runs a program that is this process.</summary>
    private static async Task<int> RunProcessAsync(Func<Stack> makeStack)
    {
        var result = await RunInlineAsync(DeploymentSettings.FromEnvironment(), makeStack);

        // For programs that don't return what this method returns.
        Environment.ExitCode = result.ExitCode;
        return result.ExitCode;
    }

    /// <summary>
    /// Runs a program in a deployment. It is async so that the instance set in it isn't seen by the caller.
    /// </summary>
    private static async Task<ProgramResult> RunAsync(Deployment deployment, Func<Stack> makeStack)
    {
        CurrentInstance.Value = CurrentInstance.Value is null
            ? new DeploymentInstance(deployment)
            : throw new InvalidOperationException(
                "Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        var run = new ProgramRun(deployment);
        var exitCode = await run.RunAsync(makeStack);
        return new ProgramResult(exitCode, run.Errors);
    }

    private static TStack New<TStack>() => (TStack)Activator.CreateInstance(
        typeof(TStack), System.Reflection.BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;

    private static TStack Resolve<TStack>(IServiceProvider services)
        where TStack : Stack => services.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
            + $"Register the type with the service provider before calling {nameof(RunAsync)}.");

    private static TStack WithPropertyOutputs<TStack>(TStack stack)
        where TStack : Stack
    {
        stack.RegisterPropertyOutputs();
        return stack;
    }
}
