using PulumiCen.Protocol;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Verdicts;

/// <summary>Explicit providers are processes of their own. A stack has one verdict, whichever provider its resources have.</summary>
public sealed class ManyProvidersTests
{
    [Theory]
    [InlineData(2, 4)]
    [InlineData(2, 1)]
    [InlineData(10, 16)]
    public async Task A_preview_says_what_it_says_with_one_provider(int providers, int parallel)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud, parallel);

        var one = await stack.PreviewAsync(Exceeding());
        var many = await stack.PreviewAsync(Exceeding().SpreadOver(providers));

        Assert.False(one.Succeeded);
        Assert.Equal(Findings(one), Findings(many));
        Assert.Empty(await cloud.ChangesAsync());
    }

    [Fact]
    public async Task What_fits_fits()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        var program = new StackProgram().Instance().Package(20)
            .Connection("a", "cn-hangzhou", 12).Connection("b", "cn-shanghai", 8).SpreadOver(3);

        (await stack.PreviewAsync(program)).ShouldSucceed();
        (await stack.UpAsync(program)).ShouldSucceed();
        (await stack.PreviewAsync(program)).ShouldBeEmpty();
        (await stack.DestroyAsync()).ShouldSucceed();
    }

    [Fact]
    public async Task An_update_that_exceeds_changes_nothing_with_any_provider()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        var before = new StackProgram().Instance().Package(20)
            .Connection("a", "cn-hangzhou", 12).Connection("b", "cn-shanghai", 8).SpreadOver(2);
        (await stack.UpAsync(before)).ShouldSucceed();
        var changes = await cloud.ChangesAsync();

        var up = await stack.UpAsync(new StackProgram().Instance().Package(20)
            .Connection("a", "cn-hangzhou", 10).Connection("b", "cn-shanghai", 12).SpreadOver(2));

        Assert.All(up.Errors, error => Assert.StartsWith("CEN1001: connections of package \"cn-na\" need 22 Mbit/s", error, StringComparison.Ordinal));
        Assert.NotEmpty(up.Errors);
        Assert.Equal(changes, await cloud.ChangesAsync());
    }

    [Fact]
    public async Task Bandwidth_shifts_from_a_connection_of_one_provider_to_one_of_another()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Shift(12, 8).SpreadOver(3))).ShouldSucceed();

        (await stack.UpAsync(Shift(4, 16).SpreadOver(3))).ShouldSucceed();

        Assert.Empty(await cloud.RefusalsAsync());
        (await stack.PreviewAsync(Shift(4, 16).SpreadOver(3))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_worth_knowing_is_told_once()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = RealTime(cloud);
        var program = new StackProgram().Instance().Package(20)
            .Connection("a", "cn-hangzhou", 12)
            .Connection("b", "cn-shanghai", null, more: map => map.With("bandwidth", PropertyValue.Unknown))
            .SpreadOver(3);

        var preview = await stack.PreviewAsync(program);

        preview.ShouldSucceed();
        var note = Assert.Single(preview.Log, line => line.Message.StartsWith("CEN3001", StringComparison.Ordinal));
        Assert.Contains("needs at least 12 Mbit/s", note.Message.Replace("its connections need", "needs", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The one that keeps the ledger, and one that uses it.</summary>
    [Theory]
    [InlineData("provider-0")]
    [InlineData("provider-1")]
    public async Task A_process_that_dies_is_named_and_leaves_no_green_verdict(string killed)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var engine = await EngineStub.StartAsync();
        await using var first = new ProviderProcess(engine.Address);
        await using var second = new ProviderProcess(engine.Address);
        var processes = new Dictionary<string, ProviderProcess>(StringComparer.Ordinal) { ["provider-0"] = first, ["provider-1"] = second };
        var providers = new Dictionary<string, RunningProvider>(StringComparer.Ordinal);
        foreach (var (name, process) in processes)
        {
            providers[name] = await RunningProvider.StartProcessAsync(process);
            await providers[name].ConfigureAsync(cloud.Configuration, name);
        }

        var calls = new EngineCalls(name => providers[name!].Client, new StackState(), isPreview: true);
        var survivor = processes.Keys.Single(name => !string.Equals(name, killed, StringComparison.Ordinal));
        var result = new OperationResult();
        foreach (var resource in new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", 5).Resources)
        {
            await calls.RegisterAsync(resource with { Provider = killed }, result);
        }

        processes[killed].Process.Kill();
        await processes[killed].EndAsync();
        for (var number = 0; result.Succeeded && number < 100; number++)
        {
            // What the death of another process is noticed by is another thread.
            var resource = new StackProgram().Connection($"b{number}", $"cn-{number}", 0.1).Resources[0];
            var step = await calls.RegisterAsync(resource with { Provider = survivor, Inputs = resource.Inputs.Without("bandwidth") }, result);
            await step!();
        }

        var error = Assert.Single(result.Errors);
        Assert.StartsWith($"CEN1309: the process of provider \"{killed}\" ended before the operation did", error, StringComparison.Ordinal);
    }

    private static StackDriver RealTime(EmulatedCloud cloud, int parallel = 16) =>
        new(cloud.Configuration) { Parallel = parallel, Timings = new OperationTimings() };

    private static StackProgram Shift(double a, double b) => new StackProgram()
        .Instance().Package(20).Connection("a", "cn-hangzhou", a).Connection("b", "cn-shanghai", b);

    private static StackProgram Exceeding() => new StackProgram()
        .Instance()
        .Package(20)
        .Package(5, "cn-eu", more: map => map.With("areas", StackProgram.Texts("Europe", "North-America")))
        .Connection("a", "cn-hangzhou", 15)
        .Connection("b", "cn-shanghai", 9)
        .Connection("c", "cn-shanghai", 1)
        .Connection("d", "eu-west-1", 6, "cn-eu")
        .Connection("e", "eu-central-1", 1);

    private static IEnumerable<string> Findings(OperationResult result) =>
        result.Errors.SelectMany(error => error.Split("\n\n")).Order(StringComparer.Ordinal);
}
