using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources;

/// <summary>Imports by id, of what there is and of what there isn't.</summary>
public sealed class ImportTests
{
    [Theory]
    [InlineData(Urns.Instance, "cen-nothing", "CEN1401")]
    [InlineData(Urns.Package, "cenbwp-nothing", "CEN1401")]
    [InlineData(Urns.Connection, "cen-nothing:cn-hangzhou:us-east-1", "CEN1401")]
    [InlineData(Urns.Connection, "cen-nothing", "CEN1408")]
    [InlineData(Urns.Connection, "cen-nothing:cn-hangzhou:cn-hangzhou", "CEN1408")]
    public async Task An_id_that_does_not_exist_is_a_clear_error(string type, string id, string code)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);

        var up = await stack.UpAsync(new StackProgram().With(new ProgramResource(type, "x", PropertyMap.Empty) { Import = id }));

        var error = Assert.Single(up.Errors);
        Assert.StartsWith(code, error, StringComparison.Ordinal);
        Assert.Contains(id, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_regions_of_an_id_may_be_in_either_order_and_come_back_in_one()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        var program = new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", 5);
        (await stack.UpAsync(program)).ShouldSucceed();
        var cen = stack.State.Of(Urns.Instance, "net").Id;
        await using var importing = new StackDriver(cloud.Configuration);
        var connection = new StackProgram().With(new ProgramResource(
            Urns.Connection,
            "a",
            PropertyMap.Empty
                .With("regionIds", StackProgram.Texts("cn-hangzhou", "us-east-1"))
                .With("bandwidthPackageId", stack.State.Of(Urns.Package, "cn-na").Id)
                .With("bandwidth", 5))
        { Import = $"{cen}:us-east-1:cn-hangzhou" });

        var up = await importing.UpAsync(connection);

        up.ShouldBeEmpty();
        Assert.Equal($"{cen}:cn-hangzhou:us-east-1", importing.State.Of(Urns.Connection, "a").Id);
    }
}
