using PulumiCen;

namespace Pulumi.Standin.Tests.Wire;

[Collection(WireTests.Name)]
public class OptionTests
{
    [Fact]
    public async Task Options_are_sent()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(() =>
        {
            var first = new Instance("first");
            _ = new Instance("network", options: new CustomResourceOptions
            {
                DependsOn = { first },
                DeletedWith = first,
                ReplaceWith = { first },
                Protect = true,
                RetainOnDelete = false,
                DeleteBeforeReplace = true,
                ImportId = "cen-1",
                IgnoreChanges = { "tags" },
                ReplaceOnChanges = { "name" },
                HideDiffs = { "description" },
                AdditionalSecretOutputs = { "status" },
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) },
                Aliases = { new Alias { Name = "old" }, new Alias { Urn = "urn:pulumi:dev::net::cen:index:Instance::older" } },
            });
        });

        var request = engine.Registration("network");
        const string First = "urn:pulumi:dev::net::cen:index:Instance::first";
        Assert.Equal([First], request.Dependencies);
        Assert.Equal(First, request.DeletedWith);
        Assert.Equal([First], request.ReplaceWith);
        Assert.True(request.Protect);
        Assert.True(request.HasRetainOnDelete);
        Assert.False(request.RetainOnDelete);
        Assert.True(request.DeleteBeforeReplace && request.DeleteBeforeReplaceDefined);
        Assert.Equal("cen-1", request.ImportId);
        Assert.Equal(["tags"], request.IgnoreChanges);
        Assert.Equal(["name"], request.ReplaceOnChanges);
        Assert.Equal(["description"], request.HideDiffs);
        Assert.Equal(["status"], request.AdditionalSecretOutputs);
        Assert.Equal("300000000000ns", request.CustomTimeouts.Create);
        Assert.Equal("old", request.Aliases[0].Spec.Name);
        Assert.Equal("urn:pulumi:dev::net::cen:index:Instance::older", request.Aliases[1].Urn);
    }

    [Fact]
    public async Task What_was_not_said_is_not_sent()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(() => new Instance("network"));

        var request = engine.Registration("network");
        Assert.False(request.HasProtect || request.HasRetainOnDelete || request.DeleteBeforeReplaceDefined);
        Assert.Empty(request.Provider);
        Assert.Empty(request.Object.Fields);
        Assert.True(request.AcceptSecrets && request.AcceptResources && request.SupportsResultReporting);
    }

    [Fact]
    public async Task A_component_stands_for_its_children()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(() =>
        {
            var site = new Site("site");
            _ = new Instance("after", options: new CustomResourceOptions { DependsOn = { site } });
        });

        Assert.Equal("urn:pulumi:dev::net::net:index:Site::site", engine.Registration("child").Parent);
        Assert.True(engine.Registration("child").Protect);
        Assert.Equal(["urn:pulumi:dev::net::net:index:Site$cen:index:Instance::child"], engine.Registration("after").Dependencies);
        Assert.Equal("child-id", engine.Outputs.Single(outputs => outputs.Urn.EndsWith("Site::site", StringComparison.Ordinal)).Outputs.Fields["networkId"].StringValue);
    }

    [Fact]
    public async Task Children_use_their_components_provider()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(() =>
        {
            var provider = new Provider("emulated", new() { Endpoint = "emulator" });
            _ = new Site("site", new ComponentResourceOptions { Providers = { provider } });
        });

        Assert.Equal("urn:pulumi:dev::net::pulumi:providers:cen::emulated::emulated-id", engine.Registration("child").Provider);
    }

    [Fact]
    public async Task A_transformation_changes_arguments()
    {
        await using var engine = await FakeEngine.StartAsync();
        var options = new StackOptions
        {
            ResourceTransformations =
            {
                args => args.Args is InstanceArgs instance
                    ? new ResourceTransformationResult(new InstanceArgs { Name = instance.Name, Tags = { ["team"] = "net" } }, args.Options)
                    : null,
            },
        };

        await engine.RunAsync(() => Deployment.RunAsync(
            () =>
            {
                _ = new Instance("network");
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>(StringComparer.Ordinal));
            },
            options));

        Assert.Equal("net", engine.Registration("network").Object.Fields["tags"].StructValue.Fields["team"].StringValue);
    }

    private sealed class Site : ComponentResource
    {
        public Site(string name, ComponentResourceOptions? options = null)
            : base("net:index:Site", name, ComponentResourceOptions.Merge(options, new() { Protect = true }))
        {
            NetworkId = new Instance("child", options: new CustomResourceOptions { Parent = this }).Id;
            RegisterOutputs();
        }

        [Output("networkId")]
        public Output<string> NetworkId { get; private set; }
    }
}
