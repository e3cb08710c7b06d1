using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>Refresh finds what was changed behind the program's back, and <c>up</c> puts it right.</summary>
public sealed class DriftTests
{
    private static StackProgram Program => new StackProgram()
        .Instance(more: inputs => inputs.With("name", "net").With("tags", PropertyMap.Empty.With("team", "network")))
        .Package(20, more: inputs => inputs.With("name", "cn-na").With("description", "China and North America."))
        .Connection("a", "cn-hangzhou", 5)
        .Connection("test", "cn-beijing", null);

    public static TheoryData<string, string[], string> Drifts => new()
    {
        { "ModifyCenAttribute", ["CenId=net", "Name=other"], "update net: name Update" },
        { "ModifyCenAttribute", ["CenId=net", "Description=other"], "update net: description Delete" },
        { "UntagResources", ["ResourceType=cen", "ResourceId.1=net", "TagKey.1=team"], "update net: tags Add" },
        { "ModifyCenBandwidthPackageAttribute", ["CenBandwidthPackageId=cn-na", "Name=other"], "update cn-na: name Update" },
        { "ModifyCenBandwidthPackageSpec", ["CenBandwidthPackageId=cn-na", "Bandwidth=30"], "update cn-na: bandwidth Update" },
        { "SetCenInterRegionBandwidthLimit", ["CenId=net", "LocalRegionId=cn-hangzhou", "OppositeRegionId=us-east-1", "BandwidthLimit=9"], "update a: bandwidth Update" },
        { "SetCenInterRegionBandwidthLimit", ["CenId=net", "LocalRegionId=us-east-1", "OppositeRegionId=cn-beijing", "BandwidthLimit=2"], "update test: bandwidth Delete" },
    };

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task Drift_is_found_and_put_right(string action, string[] parameters, string step)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program)).ShouldSucceed();

        await cloud.ExecuteAsync(action, [.. parameters.Select(parameter => Resolve(stack.State, parameter))]);
        (await stack.RefreshAsync()).ShouldSucceed();
        var up = await stack.UpAsync(Program);

        up.ShouldSucceed();
        Assert.Equal([step], up.Steps);
        (await stack.PreviewAsync(Program)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_that_is_gone_is_created_again()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program)).ShouldSucceed();

        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "net").Id, "cn-hangzhou", 0);
        var refresh = await stack.RefreshAsync();
        var up = await stack.UpAsync(Program);

        Assert.Equal(["gone a"], refresh.Steps);
        Assert.Equal(["create a"], up.Steps);
        (await stack.PreviewAsync(Program)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_is_gone_is_gone_after_a_refresh_and_a_destroy_of_nothing_succeeds()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        (await stack.UpAsync(Program)).ShouldSucceed();
        await using var empty = await EmulatedCloud.StartAsync();
        await using var elsewhere = new StackDriver(empty.Configuration);
        foreach (var (urn, entry) in stack.State)
        {
            elsewhere.State[urn] = entry;
        }

        (await elsewhere.DestroyAsync()).ShouldSucceed();
        Assert.Empty(elsewhere.State);

        foreach (var (urn, entry) in stack.State)
        {
            elsewhere.State[urn] = entry;
        }

        (await elsewhere.RefreshAsync()).ShouldSucceed();
        Assert.Empty(elsewhere.State);
    }

    private static (string Name, string Value) Resolve(StackState state, string parameter)
    {
        var (name, value) = (parameter[..parameter.IndexOf('=')], parameter[(parameter.IndexOf('=') + 1)..]);
        return value switch
        {
            "net" => (name, state.Of(Urns.Instance, "net").Id),
            "cn-na" => (name, state.Of(Urns.Package, "cn-na").Id),
            _ => (name, value),
        };
    }
}
