using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Utilities;
using PulumiCen;

namespace Pulumi.Standin.Tests.Wire;

[Collection(WireTests.Name)]
public class OutputTests
{
    [Fact]
    public async Task Outputs_of_a_resource_are_converted()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.State = request => request.Type switch
        {
            "cen:index:RegionConnection" => new Struct
            {
                Fields =
                {
                    ["bandwidth"] = Value.ForNumber(8),
                    ["effectiveBandwidthKbps"] = Value.ForNumber(8000),
                    ["regionIds"] = Value.ForList(Value.ForString("cn-hangzhou"), Value.ForString("us-east-1")),
                    ["bandwidthType"] = Value.ForString("DataTransfer"),
                    ["status"] = Secret(Value.ForString("Active")),
                    ["__internal"] = Value.ForString("not for programs"),
                },
            },
            _ => request.Object,
        };
        RegionConnection connection = null!;

        await engine.RunWellAsync(() => connection = new RegionConnection(
            "hangzhou-virginia", new() { RegionIds = { "cn-hangzhou", "us-east-1" } }));

        Assert.Equal("hangzhou-virginia-id", await OutputUtilities.GetValueAsync(connection.Id));
        Assert.Equal(8, await OutputUtilities.GetValueAsync(connection.Bandwidth));
        Assert.Equal(8000, await OutputUtilities.GetValueAsync(connection.EffectiveBandwidthKbps));
        Assert.Equal(["cn-hangzhou", "us-east-1"], (await OutputUtilities.GetValueAsync(connection.RegionIds)).ToArray());
        Assert.Equal(BandwidthType.DataTransfer, await OutputUtilities.GetValueAsync(connection.BandwidthType));
        Assert.Null(await OutputUtilities.GetValueAsync(connection.AttachmentId));
        Assert.True(await Output.IsSecretAsync(connection.Status));
        Assert.Equal([connection], await OutputUtilities.GetDependenciesAsync(connection.Status));
    }

    [Fact]
    public async Task What_a_preview_does_not_tell_is_unknown()
    {
        await using var engine = await FakeEngine.StartAsync(isDryRun: true);
        Instance network = null!;

        await engine.RunWellAsync(() => network = new Instance("network", new() { Name = "n" }));

        Assert.True(await OutputUtilities.GetIsKnownAsync(network.Name));
        Assert.True(await OutputUtilities.GetIsKnownAsync(network.Urn));
        Assert.False(await OutputUtilities.GetIsKnownAsync(network.Id));
        Assert.False(await OutputUtilities.GetIsKnownAsync(network.Status));
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "cn-na-id")]
    public async Task A_reference_in_an_output_is_the_resource(bool isDryRun, string id)
    {
        await using var engine = await FakeEngine.StartAsync(isDryRun);
        Order order = null!;

        await engine.RunWellAsync(() => order = new Order(
            "order", new BandwidthPackage("cn-na", new() { Areas = { "China", "North-America" }, Bandwidth = 20 })));

        var package = await OutputUtilities.GetValueAsync(order.Package);
        Assert.Equal("pulumi:pulumi:getResource", engine.Invokes.Single().Tok);
        Assert.Equal(20, await OutputUtilities.GetValueAsync(package!.Bandwidth));
        Assert.Equal(!isDryRun, await OutputUtilities.GetIsKnownAsync(package.Id));
        Assert.Equal(id, await OutputUtilities.GetValueAsync(package.Id) ?? "");
    }

    [Fact]
    public async Task A_value_of_another_type_is_a_warning()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.State = _ => new Struct { Fields = { ["status"] = Value.ForNumber(1) } };

        await engine.RunAsync(() => Deployment.RunAsync(() => { _ = new Instance("network"); }));

        Assert.Equal(
            "Expected System.String but got System.Double deserializing PulumiCen.Instance.status",
            Assert.Single(engine.Logs).Message);
    }

    [Fact]
    public async Task The_output_of_another_stack_is_secret_only_when_it_is()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.State = request => request.Type switch
        {
            "pulumi:pulumi:StackReference" => new Struct
            {
                Fields =
                {
                    ["name"] = Value.ForString("org/core/dev"),
                    ["secretOutputNames"] = Value.ForList(Value.ForString("key")),
                    ["outputs"] = Secret(Value.ForStruct(new Struct
                    {
                        Fields = { ["packageId"] = Value.ForString("cenbwp-1"), ["key"] = Value.ForString("k") },
                    })),
                },
            },
            _ => request.Object,
        };
        StackReference core = null!;
        Output<object?> packageId = null!;
        Output<object?> key = null!;

        await engine.RunWellAsync(() =>
        {
            core = new StackReference("org/core/dev");
            (packageId, key) = (core.GetOutput("packageId"), core.GetOutput("key"));
        });

        Assert.Equal("org/core/dev", engine.Reads.Single().Id);
        Assert.Equal("cenbwp-1", await OutputUtilities.GetValueAsync(packageId));
        Assert.False(await Output.IsSecretAsync(packageId));
        Assert.True(await Output.IsSecretAsync(key));
        Assert.Equal("k", (await core.GetOutputDetailsAsync("key")).SecretValue);
        await Assert.ThrowsAsync<InvalidOperationException>(() => core.GetValueAsync("key"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => core.RequireValueAsync("nothing"));
    }

    private sealed class Order(string name, BandwidthPackage package) : CustomResource(
        "net:index:Order",
        name,
        new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("package", package)),
        options: null)
    {
        [Output("package")]
        public Output<BandwidthPackage?> Package { get; private set; } = null!;
    }

    private static Value Secret(Value value) => Value.ForStruct(new Struct
    {
        Fields =
        {
            ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"),
            ["value"] = value,
        },
    });
}
