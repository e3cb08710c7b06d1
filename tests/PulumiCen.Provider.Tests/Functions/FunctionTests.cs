using Grpc.Core;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Functions;

/// <summary>The functions that ask the cloud.</summary>
public sealed class FunctionTests
{
    [Fact]
    public async Task They_say_what_the_cloud_has()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(new StackProgram()
            .Instance()
            .Package(20, more: inputs => inputs.With("name", "cn-na"))
            .Connection("a", "cn-hangzhou", 8)
            .Connection("test", "cn-beijing", null))).ShouldSucceed();
        var package = stack.State.Of(Urns.Package, "cn-na").Id;
        var instance = stack.State.Of(Urns.Instance, "net").Id;
        await using var provider = await RunningProvider.StartAsync();
        await provider.ConfigureAsync(cloud.Configuration);

        var headroom = await InvokeAsync(provider, "getHeadroom", ("bandwidthPackageId", package));
        Assert.Equal((PropertyValue)20, headroom["bandwidth"]);
        Assert.Equal((PropertyValue)8, headroom["allocatedBandwidth"]);
        Assert.Equal((PropertyValue)12, headroom["remainingBandwidth"]);
        Assert.Equal((PropertyValue)instance, headroom["instanceId"]);

        foreach (var (name, value) in new[] { ("id", package), ("name", "cn-na") })
        {
            var found = await InvokeAsync(provider, "getBandwidthPackage", (name, value));
            Assert.Equal((PropertyValue)package, found["id"]);
            Assert.Equal(StackProgram.Texts("China", "North-America"), found["areas"]);
            Assert.Equal((PropertyValue)"PostPaid", found["chargeType"]);
            Assert.Equal((PropertyValue)"InUse", found["status"]);
        }

        var connections = await InvokeAsync(provider, "getRegionConnections", ("instanceId", instance));
        var connection = Assert.IsType<PropertyValue.Map>(Assert.Single(((PropertyValue.List)connections["connections"]).Items)).Properties;
        Assert.Equal(StackProgram.Texts("cn-hangzhou", "us-east-1"), connection["regionIds"]);
        Assert.Equal((PropertyValue)8, connection["bandwidth"]);
        Assert.Equal((PropertyValue)"Basic", connection["edition"]);
    }

    [Fact]
    public async Task They_say_what_a_package_will_have_by_itself()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(new StackProgram().Instance().Package(30).Connection("a", "cn-hangzhou", 24))).ShouldSucceed();
        var package = stack.State.Of(Urns.Package, "cn-na").Id;
        await cloud.Server.Emulator.ReserveAsync(
            package, 20, TimeProvider.System.GetUtcNow().AddDays(30), "RENEWCHANGE", CancellationToken.None);
        await using var provider = await RunningProvider.StartAsync();
        await provider.ConfigureAsync(cloud.Configuration);

        var headroom = await InvokeAsync(provider, "getHeadroom", ("bandwidthPackageId", package));
        var found = await InvokeAsync(provider, "getBandwidthPackage", ("id", package));

        Assert.Equal(((PropertyValue)6, (PropertyValue)20, (PropertyValue)(-4)), (headroom["remainingBandwidth"], headroom["laterBandwidth"], headroom["laterRemainingBandwidth"]));
        Assert.Equal(((PropertyValue)20, (PropertyValue)"RENEWCHANGE"), (found["laterBandwidth"], found["laterBandwidthOrderType"]));
        Assert.Equal(headroom["laterBandwidthFrom"], found["laterBandwidthFrom"]);
    }

    [Theory]
    [InlineData("getHeadroom", "bandwidthPackageId")]
    [InlineData("getBandwidthPackage", "id")]
    [InlineData("getBandwidthPackage", "name")]
    [InlineData("getRegionConnections", "instanceId")]
    public async Task What_the_cloud_does_not_have_is_a_clear_error(string function, string argument)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var provider = await RunningProvider.StartAsync();
        await provider.ConfigureAsync(cloud.Configuration);

        var exception = await Assert.ThrowsAsync<RpcException>(() => InvokeAsync(provider, function, (argument, "nothing")));

        Assert.StartsWith("CEN1401", exception.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_argument_is_named()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var provider = await RunningProvider.StartAsync();
        await provider.ConfigureAsync(cloud.Configuration);

        var response = await provider.Client.InvokeAsync(new InvokeRequest { Tok = "cen:index:getHeadroom" });

        Assert.Equal("bandwidthPackageId", Assert.Single(response.Failures).Property);
    }

    private static async Task<PropertyMap> InvokeAsync(RunningProvider provider, string function, params (string Name, string Value)[] arguments)
    {
        var response = await provider.Client.InvokeAsync(new InvokeRequest
        {
            Tok = $"cen:index:{function}",
            Args = PropertyWriter.Write(
                PropertyMap.From(arguments.Select(argument => KeyValuePair.Create(argument.Name, (PropertyValue)argument.Value))),
                WireFeatures.All),
        });
        Assert.Empty(response.Failures);
        return PropertyReader.Read(response.Return);
    }
}
