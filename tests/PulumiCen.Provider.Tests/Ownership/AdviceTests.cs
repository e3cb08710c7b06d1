using System.Text.RegularExpressions;
using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership;

/// <summary>
/// Whoever does just what a message says loses nothing. Each piece of advice about resources that exist has the scenario here
/// that follows it to the end.
/// </summary>
public sealed partial class AdviceTests
{
    private static readonly Dictionary<string, Func<Task>> Scenarios = new(StringComparer.Ordinal)
    {
        ["CEN1404 \"up\" of its own"] = SwapInTwoUpdatesAsync,
        ["CEN1405 \"aliases\""] = () => RenameAsync("CEN1405", 12),
        ["CEN1405 \"deleteBeforeReplace\""] = ReplaceConnectionAsync,
        ["CEN1405 pulumi import"] = ImportConnectionAsync,
        ["CEN1406 \"Retain\""] = RetainPrepaidAsync,
        ["CEN1407 \"up\" of its own"] = RemoveConnectionsFirstAsync,
        ["CEN1407 pulumi import"] = ImportForgottenAsync,
        ["CEN1415 pulumi import"] = ImportLeftoverAsync,
        ["CEN1415 \"pulumi-cen:created-for\""] = RemoveTagAsync,
        ["CEN1415 \"deleteBeforeReplace\""] = DeleteBeforeReplaceAsync,
        ["CEN1416 \"aliases\""] = RenamePackageAsync,
        ["CEN1416 \"deleteBeforeReplace\""] = DeleteBeforeReplaceAsync,
        ["CEN1416 pulumi import"] = ImportRivalAsync,
        ["CEN1416 \"bandwidthPackageId\""] = NameRivalAsync,
        ["CEN1417 \"aliases\""] = RenameInstanceAsync,
        ["CEN1417 \"up\" of its own"] = MoveWithoutConnectionsAsync,
        ["CEN2402 pulumi import"] = RetainPrepaidAsync,
        ["CEN2406 \"aliases\""] = () => RenameAsync("CEN2406", 8),
        ["CEN2406 \"pulumi state delete\""] = LeaveToOtherStackAsync,
    };

    public static TheoryData<string> Names { get; } = [.. Scenarios.Keys];

    [Fact]
    public void All_advice_has_its_scenario()
    {
        var given = Directory.EnumerateFiles(Path.Combine(BuildFolders.Repository, "docs", "diagnostics"), "CEN?4*.md")
            .SelectMany(page => Advice().Matches(ExampleIn(File.ReadAllText(page)))
                .Select(advice => $"{Path.GetFileNameWithoutExtension(page)} {advice.Value}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Scenarios.Keys.Order(StringComparer.Ordinal), given);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task Who_follows_it_loses_nothing(string advice) => Scenarios[advice]();

    /// <summary>What a message tells to do that has an effect on what exists.</summary>
    [GeneratedRegex(
        """pulumi import|"pulumi state delete"|"aliases"|"deleteBeforeReplace"|"bandwidthPackageId"|"pulumi-cen:created-for"|"Retain"(?= and run)|"up" of its own""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Advice();

    private static string ExampleIn(string page) => page.Split("```")[1];

    private static async Task SwapInTwoUpdatesAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 15), ("b", 5)));
        await scenario.RefusesAsync("CEN1404", Program(("b", 20)));

        await scenario.MakesAsync(Program(("b", 5)));
        await scenario.MakesAsync(Program(("b", 20)));
    }

    private static async Task RenameAsync(string code, double bandwidth)
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        var renamed = new StackProgram().Instance().Package(20).Connection("renamed", Regions["a"], bandwidth);
        Assert.Contains(code, (await scenario.Stack.PreviewAsync(renamed)).AllTexts, StringComparison.Ordinal);

        scenario.Stack.State.Rename(Urns.Connection, "a", "renamed");
        await scenario.KeepsAsync(renamed, Urns.Connection, "renamed");
    }

    private static async Task ReplaceConnectionAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        await scenario.RefusesAsync("CEN1405", Program(("a", 12)).Replace("a"));

        (await scenario.Stack.UpAsync(Program(("a", 12)).Replace("a", deletesFirst: true))).ShouldSucceed();
        await scenario.MakesAsync(Program(("a", 12)));
    }

    private static async Task ImportConnectionAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        var id = scenario.Stack.State.Of(Urns.Connection, "a").Id;
        scenario.Stack.State.Forget(Urns.Connection, "a");
        await scenario.RefusesAsync("CEN1405", Program(("a", 12)));

        await scenario.ImportsAsync(Program(("a", 8)), "a", id);
        await scenario.MakesAsync(Program(("a", 12)));
    }

    private static async Task RetainPrepaidAsync()
    {
        var program = new StackProgram().Instance().Package(20, more: inputs => inputs.With("chargeType", "PrePaid"));
        await using var scenario = await Scenario.StartAsync(program);
        var id = scenario.Stack.State.Of(Urns.Package, "cn-na").Id;
        Assert.Contains("CEN1406", (await scenario.Stack.DestroyAsync()).AllTexts, StringComparison.Ordinal);

        var retained = new StackProgram().Instance()
            .Package(20, more: inputs => inputs.With("chargeType", "PrePaid").With("deletion", "Retain"));
        await scenario.MakesAsync(retained);
        Assert.Contains("CEN2402", (await scenario.Stack.DestroyAsync()).ShouldSucceed().AllTexts, StringComparison.Ordinal);
        Assert.Equal([id], await scenario.PackagesAsync());
        (await scenario.Stack.UpAsync(retained.Import("cn-na", id))).ShouldSucceed();
        Assert.Equal([id], await scenario.PackagesAsync());
    }

    private static async Task RemoveConnectionsFirstAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        scenario.Stack.State.Forget(Urns.Connection, "a");
        Assert.Contains("CEN1407", (await scenario.Stack.DestroyAsync()).AllTexts, StringComparison.Ordinal);
        await scenario.MakesAsync(Program(("a", 8)));

        await scenario.MakesAsync(Program());
        (await scenario.Stack.DestroyAsync()).ShouldSucceed();
    }

    private static async Task ImportForgottenAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        var id = scenario.Stack.State.Of(Urns.Connection, "a").Id;
        scenario.Stack.State.Forget(Urns.Connection, "a");
        Assert.Contains("CEN1407", (await scenario.Stack.UpAsync(new StackProgram().Instance())).AllTexts, StringComparison.Ordinal);

        await scenario.ImportsAsync(Program(("a", 8)), "a", id);
        (await scenario.Stack.DestroyAsync()).ShouldSucceed();
    }

    private static async Task ImportLeftoverAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        var id = scenario.Stack.State.Of(Urns.Package, "cn-na").Id;
        scenario.Stack.State.Forget(Urns.Package, "cn-na");
        await scenario.RefusesAsync("CEN1415", Program(15, ("a", 8)));

        await scenario.ImportsAsync(Program(("a", 8)), "cn-na", id);
        await scenario.MakesAsync(Program(15, ("a", 8)));
    }

    private static async Task RemoveTagAsync()
    {
        await using var scenario = await Scenario.StartAsync(new StackProgram().Instance().Package(20, instance: null));
        var id = scenario.Stack.State.Of(Urns.Package, "cn-na").Id;
        scenario.Stack.State.Forget(Urns.Package, "cn-na");
        var beside = new StackProgram().Instance().Package(15);
        await scenario.RefusesAsync("CEN1415", beside);

        await scenario.Cloud.ExecuteAsync(
            "UntagResources", ("ResourceType", "bandwidthpackage"), ("ResourceId.1", id), ("TagKey.1", "pulumi-cen:created-for"));
        await scenario.MakesAsync(beside);
        Assert.Contains(id, await scenario.PackagesAsync());
    }

    private static async Task DeleteBeforeReplaceAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program());

        (await scenario.Stack.UpAsync(Program().Replace("cn-na", deletesFirst: true))).ShouldSucceed();

        await scenario.MakesAsync(Program());
        Assert.Single(await scenario.PackagesAsync());
    }

    private static async Task RenamePackageAsync()
    {
        await using var scenario = await Scenario.StartAsync(new StackProgram().Instance().Package(20));
        var renamed = new StackProgram().Instance().Package(20, "transpacific");
        await scenario.RefusesAsync("CEN1416", renamed);

        scenario.Stack.State.Rename(Urns.Package, "cn-na", "transpacific");
        await scenario.KeepsAsync(renamed, Urns.Package, "transpacific");
    }

    private static async Task ImportRivalAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        var id = scenario.Stack.State.Of(Urns.Package, "cn-na").Id;
        scenario.Stack.State.Forget(Urns.Package, "cn-na");
        scenario.Stack.State.Forget(Urns.Connection, "a");
        var other = new StackProgram().Instance().Package(20, "other");
        await scenario.RefusesAsync("CEN1416", other);

        await scenario.ImportsAsync(other, "other", id);
    }

    private static async Task NameRivalAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        var id = scenario.Stack.State.Of(Urns.Package, "cn-na").Id;
        scenario.Stack.State.Forget(Urns.Package, "cn-na");
        await scenario.RefusesAsync("CEN1416", new StackProgram().Instance().Package(20, "other"));

        await scenario.MakesAsync(new StackProgram().Instance().Connection(
            "a", Regions["a"], 8, more: inputs => ById(inputs, id)));
        Assert.Equal([id], await scenario.PackagesAsync());
    }

    private static async Task RenameInstanceAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        var renamed = new StackProgram().Instance("core").Package(20, instance: "core").Connection("a", Regions["a"], 8);
        Assert.Contains("CEN1417", (await scenario.Stack.PreviewAsync(renamed)).AllTexts, StringComparison.Ordinal);

        scenario.Stack.State.Rename(Urns.Instance, "net", "core");
        await scenario.KeepsAsync(renamed, Urns.Instance, "core");
    }

    private static async Task MoveWithoutConnectionsAsync()
    {
        StackProgram At(string instance) => new StackProgram().Instance().Instance("core").Package(20, instance: instance);
        StackProgram With(string instance) => At(instance).Connection("a", Regions["a"], 8);
        await using var scenario = await Scenario.StartAsync(With("net"));
        Assert.Contains("CEN1417", (await scenario.Stack.PreviewAsync(With("core"))).AllTexts, StringComparison.Ordinal);

        await scenario.MakesAsync(At("net"));
        await scenario.MakesAsync(With("core"));
    }

    private static async Task LeaveToOtherStackAsync()
    {
        await using var scenario = await Scenario.StartAsync(Program(("a", 8)));
        await using var second = new StackDriver(scenario.Cloud.Configuration);
        var id = scenario.Stack.State.Of(Urns.Package, "cn-na").Id;
        var other = new StackProgram().Connection(
            "theirs", Regions["a"], 8, more: inputs => ById(inputs, id));
        Assert.Contains("CEN2406", (await second.UpAsync(other)).ShouldSucceed().AllTexts, StringComparison.Ordinal);

        second.State.Forget(Urns.Connection, "theirs");
        (await second.UpAsync(new StackProgram())).ShouldSucceed();
        await scenario.KeepsAsync(Program(("a", 8)), Urns.Connection, "a");
    }

    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["a"] = "cn-hangzhou",
        ["b"] = "cn-shanghai",
    };

    private static StackProgram Program(params (string Name, double Bandwidth)[] connections) => Program(20, connections);

    private static StackProgram Program(double package, params (string Name, double Bandwidth)[] connections)
    {
        var program = new StackProgram().Instance().Package(package);
        foreach (var (name, bandwidth) in connections)
        {
            program.Connection(name, Regions[name], bandwidth);
        }

        return program;
    }

    /// <summary>A connection that names its package by id.</summary>
    private static PropertyMap ById(PropertyMap inputs, string packageId) => PropertyMap
        .From(inputs.Where(input => !string.Equals(input.Key, "bandwidthPackage", StringComparison.Ordinal)))
        .With("bandwidthPackageId", packageId);

    /// <summary>A stack in a cloud of its own, and what must hold after each step.</summary>
    private sealed class Scenario(EmulatedCloud cloud, StackDriver stack) : IAsyncDisposable
    {
        public EmulatedCloud Cloud => cloud;

        public StackDriver Stack => stack;

        public static async Task<Scenario> StartAsync(StackProgram program)
        {
            var cloud = await EmulatedCloud.StartAsync(new EmulatorOptions());
            var scenario = new Scenario(cloud, new StackDriver(cloud.Configuration) { Adapt = FastTime.Replace });
            await scenario.MakesAsync(program);
            return scenario;
        }

        /// <summary>An update says what the message is about, and the cloud is as before.</summary>
        public async Task RefusesAsync(string code, StackProgram program)
        {
            var before = await cloud.ChangesAsync();
            var state = stack.State.ToDictionary(StringComparer.Ordinal);
            Assert.Contains(code, (await stack.UpAsync(program)).AllTexts, StringComparison.Ordinal);
            Assert.Equal(before, await cloud.ChangesAsync());
            Assert.Equal(state.Keys.Order(StringComparer.Ordinal), stack.State.Keys.Order(StringComparer.Ordinal));
        }

        /// <summary>An update succeeds, the cloud has what the program says, and there is nothing left to do.</summary>
        public async Task MakesAsync(StackProgram program)
        {
            (await stack.UpAsync(program)).ShouldSucceed();
            (await stack.RefreshAsync()).ShouldSucceed();
            (await stack.PreviewAsync(program)).ShouldBeEmpty();
            Assert.Equal(program.Resources.Count, stack.State.Count);
        }

        /// <summary>With the option <c>aliases</c>, there is nothing to do, or a change in place.</summary>
        public async Task KeepsAsync(StackProgram program, string type, string name)
        {
            var id = stack.State.Of(type, name).Id;
            await MakesAsync(program);
            Assert.Equal(id, stack.State.Of(type, name).Id);
        }

        /// <summary>The import changes nothing, and has nothing left to do.</summary>
        public async Task ImportsAsync(StackProgram program, string name, string id)
        {
            var before = await cloud.ChangesAsync();
            (await stack.UpAsync(program.Import(name, id))).ShouldSucceed();
            Assert.Equal(before, await cloud.ChangesAsync());
            await MakesAsync(program);
        }

        /// <summary>The ids of all packages of the account.</summary>
        public async Task<IReadOnlyList<string>> PackagesAsync() =>
            [.. (await cloud.ExecuteAsync("DescribeCenBandwidthPackages")).SelectTokens("$..CenBandwidthPackageId").Select(id => (string)id!)];

        public async ValueTask DisposeAsync()
        {
            await stack.DisposeAsync();
            await cloud.DisposeAsync();
        }
    }
}
