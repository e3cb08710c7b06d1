using Pulumirpc;

namespace Pulumi.Standin.Tests.Wire;

/// <summary>The example, run as the CLI runs it: a process that finds the engine through its environment.</summary>
[Collection(WireTests.Name)]
public class TwoAreasTests
{
    private static readonly string Example = RepositoryFiles.Built("TwoAreas");

    [Fact]
    public async Task A_preview_registers_six_resources()
    {
        await using var engine = await FakeEngine.StartAsync(isDryRun: true, project: "two-areas");

        Assert.Equal((0, ""), await engine.RunProcessAsync(Example));

        Assert.Equal(
            [
                "beijing-virginia", "cn-na", "hangzhou-virginia", "shanghai-virginia", "shenzhen-virginia", "two-areas",
                "two-areas-dev",
            ],
            engine.Registrations.Select(request => request.Name).Order(StringComparer.Ordinal));
        Assert.Equal([8, 7, 5], new[] { "hangzhou", "shanghai", "shenzhen" }.Select(city => Bandwidth(engine, city)));
        Assert.False(engine.Registration("beijing-virginia").Object.Fields.ContainsKey("bandwidth"));
        Assert.Equal(
            ["headroomMbps", "instanceId", "packageId"],
            engine.Outputs.Single().Outputs.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_stacks_configuration_sets_the_bandwidths()
    {
        await using var engine = await FakeEngine.StartAsync(
            isDryRun: true,
            config: """{"two-areas:shenzhen": "9", "two-areas:package": "24"}""",
            project: "two-areas");

        Assert.Equal((0, ""), await engine.RunProcessAsync(Example));

        Assert.Equal(9, Bandwidth(engine, "shenzhen"));
        Assert.Equal(24, engine.Registration("cn-na").Object.Fields["bandwidth"].NumberValue);
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("1.5")]
    public async Task A_bandwidth_that_is_no_integer_is_an_error_before_any_resource_is_registered(string value)
    {
        await using var engine = await FakeEngine.StartAsync(
            isDryRun: true, config: $$"""{"two-areas:shanghai": "{{value}}"}""", project: "two-areas");

        Assert.Equal((32, ""), await engine.RunProcessAsync(Example));

        var log = Assert.Single(engine.Logs);
        Assert.Equal(LogSeverity.Error, log.Severity);
        Assert.Equal($"Configuration 'two-areas:shanghai' value '{value}' is not a valid Int32", log.Message);
        Assert.DoesNotContain(engine.Registrations, request => request.Custom);
    }

    private static double Bandwidth(FakeEngine engine, string city) =>
        engine.Registration(city + "-virginia").Object.Fields["bandwidth"].NumberValue;
}
