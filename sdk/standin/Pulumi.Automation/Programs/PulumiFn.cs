using System.Collections.Immutable;

namespace Pulumi.Automation;

/// <summary>A program that is part of the calling one: an inline program.</summary>
public abstract class PulumiFn
{
    internal PulumiFn()
    {
    }

    /// <summary>A program that returns the stack's outputs.</summary>
    /// <param name="program">The program; its token says that the operation was cancelled.</param>
    public static PulumiFn Create(Func<CancellationToken, Task<IDictionary<string, object?>>> program) =>
        new FunctionProgram(program);

    /// <summary>A program that returns the stack's outputs.</summary>
    public static PulumiFn Create(Func<Task<IDictionary<string, object?>>> program) => new FunctionProgram(_ => program());

    /// <summary>A program without outputs.</summary>
    /// <param name="program">The program; its token says that the operation was cancelled.</param>
    public static PulumiFn Create(Func<CancellationToken, Task> program) => new FunctionProgram(async cancellationToken =>
    {
        await program(cancellationToken);
        return NoOutputs;
    });

    /// <summary>A program without outputs.</summary>
    public static PulumiFn Create(Func<Task> program) => Create(_ => program());

    /// <summary>A program that returns the stack's outputs.</summary>
    public static PulumiFn Create(Func<IDictionary<string, object?>> program) =>
        new FunctionProgram(_ => Task.FromResult(program()));

    /// <summary>A program without outputs.</summary>
    public static PulumiFn Create(Action program) => Create(() =>
    {
        program();
        return NoOutputs;
    });

    /// <summary>A program that is a class: its constructor makes the resources, its properties are the outputs.</summary>
    public static PulumiFn Create<TStack>()
        where TStack : Stack, new() => new StackProgram(() => new TStack());

    /// <summary>A program that is a class made by a service provider, anew for each operation.</summary>
    public static PulumiFn Create<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => StackProgram.From(serviceProvider, typeof(TStack));

    /// <summary>A program that is a class made by a service provider, anew for each operation.</summary>
    /// <exception cref="ArgumentException">The type doesn't derive from <see cref="Stack"/>.</exception>
    public static PulumiFn Create(IServiceProvider serviceProvider, Type stackType) =>
        StackProgram.From(serviceProvider, stackType);

    /// <summary>Runs it under an engine.</summary>
    internal abstract Task<ProgramResult> RunAsync(DeploymentSettings settings, CancellationToken cancellationToken);

    private static IDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;
}
