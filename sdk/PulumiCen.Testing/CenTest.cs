using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace PulumiCen.Testing;

/// <summary>
/// Runs a Pulumi program in a unit test, and says of its bandwidth budgets what a preview of the new stack would say: by
/// the same rules, without engine, provider or cloud. Ids and whatever else only an update knows are unknown.
/// </summary>
/// <remarks>
/// Secrets are read as plain values: Pulumi's API doesn't tell a test which outputs are secret. So a message shows a
/// bandwidth here that a preview would hide.
/// </remarks>
public static class CenTest
{
    /// <summary>Runs a program that is a class.</summary>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <param name="options">What the program is told; default: a project <c>project</c> and a stack <c>stack</c>.</param>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<CenTestResult> RunAsync<TStack>(CenTestOptions? options = null)
        where TStack : Stack, new() => RunAsync(options, Deployment.TestAsync<TStack>);

    /// <summary>Runs a program that is a function with outputs.</summary>
    /// <param name="program">The function that <c>Deployment.RunAsync</c> is given.</param>
    /// <param name="options">What the program is told; default: a project <c>project</c> and a stack <c>stack</c>.</param>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<CenTestResult> RunAsync(Func<IDictionary<string, object?>> program, CenTestOptions? options = null) =>
        RunAsync(options, async (mocks, test) => (await Deployment.TestAsync(mocks, test, program)).Resources);

    /// <summary>Runs a program that is an asynchronous function with outputs.</summary>
    /// <param name="program">The function that <c>Deployment.RunAsync</c> is given.</param>
    /// <param name="options">What the program is told; default: a project <c>project</c> and a stack <c>stack</c>.</param>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<CenTestResult> RunAsync(Func<Task<IDictionary<string, object?>>> program, CenTestOptions? options = null) =>
        RunAsync(options, async (mocks, test) => (await Deployment.TestAsync(mocks, test, program)).Resources);

    /// <summary>Runs a program that is a function without outputs.</summary>
    /// <param name="program">The function that <c>Deployment.RunAsync</c> is given.</param>
    /// <param name="options">What the program is told; default: a project <c>project</c> and a stack <c>stack</c>.</param>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<CenTestResult> RunAsync(Action program, CenTestOptions? options = null) =>
        RunAsync(options, (mocks, test) => Deployment.TestAsync(mocks, test, program));

    private static async Task<CenTestResult> RunAsync(
        CenTestOptions? options, Func<IMocks, TestOptions, Task<ImmutableArray<Resource>>> run)
    {
        options ??= new CenTestOptions();
        var test = new TestOptions { ProjectName = options.Project, StackName = options.Stack, IsPreview = true };
        var program = new ObservedProgram();
        var resources = await program.ObserveAsync(() => run(new PreviewMocks(options.Mocks), test));
        return await program.JudgeAsync(resources, options.LaterCapacities);
    }
}
