using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <content>Running a program in a unit test.</content>
public sealed partial class Deployment
{
    /// <summary>Runs a program that is a class against mocks.</summary>
    /// <returns>The resources it made, the stack among them.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestAsync(mocks, options, () => WithPropertyOutputs(New<TStack>()));

    /// <summary>Runs a program that is a class made by a service provider against mocks.</summary>
    /// <returns>The resources it made, the stack among them.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return TestAsync(mocks, options, () => WithPropertyOutputs(Resolve<TStack>(serviceProvider)));
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>The resources it made, and the outputs it returned.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        var outputs = NoOutputs;
        var resources = await TestAsync(testMocks, testOptions, () => new Stack(CollectAsync, options: null));
        return (resources.RemoveAll(resource => resource is Stack), outputs);

        async Task<IDictionary<string, object?>> CollectAsync() => outputs = await createResources();
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>The resources it made, and the outputs it returned.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program without outputs against mocks.</summary>
    /// <returns>The resources it made.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources();
            return NoOutputs;
        });
        return resources;
    }

    /// <summary>Runs a program without outputs against mocks.</summary>
    /// <returns>The resources it made.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> makeStack)
    {
        var engine = new MockEngine();
        var settings = DeploymentSettings.ForTest(options ?? new TestOptions());
        var monitor = new MockMonitor(mocks, settings);
        await RunAsync(new Deployment(settings, monitor, engine), makeStack);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var error] => throw new RunException(error),
            var errors => throw new AggregateException(errors.Select(error => new RunException(error))),
        };
    }
}
