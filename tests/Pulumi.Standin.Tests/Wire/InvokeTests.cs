using Google.Protobuf.WellKnownTypes;
using Pulumi.Utilities;
using PulumiCen;
using Pulumirpc;

namespace Pulumi.Standin.Tests.Wire;

[Collection(WireTests.Name)]
public class InvokeTests
{
    [Fact]
    public async Task A_function_returns_an_object_of_its_type()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Function = _ => Returns(("areas", Value.ForList(Value.ForStruct(new Struct
        {
            Fields =
            {
                ["name"] = Value.ForString("North-America"),
                ["retired"] = Value.ForBool(false),
                ["regionIds"] = Value.ForList(Value.ForString("us-east-1"), Value.ForString("us-west-1")),
            },
        }))));
        GetAreasResult? result = null;

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(async () => result = await GetAreas.InvokeAsync()));

        Assert.Equal(0, exitCode);
        Assert.Equal("cen:index:getAreas", engine.Invokes.Single().Tok);
        Assert.Equal("0.1.0", engine.Invokes.Single().Version);
        var area = Assert.Single(result!.Areas);
        Assert.Equal("North-America", area.Name);
        Assert.Equal(["us-east-1", "us-west-1"], area.RegionIds.ToArray());
    }

    [Fact]
    public async Task A_function_is_not_called_while_an_argument_is_unknown()
    {
        await using var engine = await FakeEngine.StartAsync(isDryRun: true);
        Output<GetHeadroomResult> headroom = null!;

        await engine.RunWellAsync(() =>
        {
            var package = new BandwidthPackage("cn-na", new() { Areas = { "China", "North-America" }, Bandwidth = 20 });
            headroom = GetHeadroom.Invoke(new() { BandwidthPackageId = package.Id });
        });

        Assert.Empty(engine.Invokes);
        Assert.False(await OutputUtilities.GetIsKnownAsync(headroom));
    }

    [Fact]
    public async Task A_result_depends_on_what_the_arguments_and_the_options_name()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Function = _ => Returns(
            ("bandwidthPackageId", Value.ForString("cn-na-id")),
            ("bandwidth", Value.ForNumber(20)),
            ("allocatedBandwidth", Value.ForNumber(8)),
            ("remainingBandwidth", Value.ForNumber(12)));
        Output<GetHeadroomResult> headroom = null!;
        Resource[] resources = [];

        await engine.RunWellAsync(() =>
        {
            var network = new Instance("network");
            var package = new BandwidthPackage("cn-na", new() { Areas = { "China", "North-America" }, Bandwidth = 20 });
            headroom = GetHeadroom.Invoke(
                new() { BandwidthPackageId = package.Id }, new InvokeOutputOptions { DependsOn = { network } });
            resources = [network, package];
        });

        Assert.Equal(12, (await OutputUtilities.GetValueAsync(headroom)).RemainingBandwidth);
        Assert.Null((await OutputUtilities.GetValueAsync(headroom)).InstanceId);
        Assert.Equal(resources.ToHashSet(), await OutputUtilities.GetDependenciesAsync(headroom));
    }

    [Fact]
    public async Task What_a_function_refuses_ends_the_program_with_the_reasons()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Function = _ => new ResourceInvokeResponse
        {
            Failures = { new CheckFailure { Property = "area", Reason = "CEN1102: there is no area \"Moon\"." } },
        };

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(() => GetRegions.InvokeAsync(new() { Area = "Moon" })));

        Assert.Equal(32, exitCode);
        Assert.Contains(
            "Invoke of 'cen:index:getRegions' failed: CEN1102: there is no area \"Moon\". (area)",
            Assert.Single(engine.Logs).Message,
            StringComparison.Ordinal);
    }

    private static ResourceInvokeResponse Returns(params (string Name, Value Value)[] properties)
    {
        var result = new Struct();
        foreach (var (name, value) in properties)
        {
            result.Fields[name] = value;
        }

        return new ResourceInvokeResponse { Return = result };
    }
}
