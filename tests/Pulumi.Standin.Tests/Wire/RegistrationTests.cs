using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiCen;
using Snapshooter.Xunit;

namespace Pulumi.Standin.Tests.Wire;

[Collection(WireTests.Name)]
public class RegistrationTests
{
    private const string PackageUrn = "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na";

    [Fact]
    public async Task The_stack_comes_first_and_its_outputs_last()
    {
        await using var engine = await FakeEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(() => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = new Instance("network").Id,
            ["key"] = Output.CreateSecret("k"),
        }));

        Assert.Equal(0, exitCode);
        Assert.True(engine.IsShutDown);
        Assert.Equal("pulumi:pulumi:Stack", engine.Registrations.First().Type);
        Assert.Equal("net-dev", engine.Registrations.First().Name);
        Snapshot.Match(Text(engine.Outputs.Single()));
    }

    [Fact]
    public async Task A_reference_carries_the_urn_even_in_the_preview_that_creates_the_resource()
    {
        await using var engine = await FakeEngine.StartAsync(isDryRun: true);

        await engine.RunWellAsync(MakeConnection);

        Snapshot.Match(Text(engine.Registration("hangzhou-virginia")));
    }

    [Fact]
    public async Task A_reference_carries_the_id_in_an_update()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(MakeConnection);

        var reference = engine.Registration("hangzhou-virginia").Object.Fields["bandwidthPackage"].StructValue;
        Assert.Equal("cn-na-id", reference.Fields["id"].StringValue);
    }

    [Fact]
    public async Task An_engine_without_references_gets_the_id()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Features.Remove("resourceReferences");
        engine.State = _ => new Struct();

        await engine.RunWellAsync(MakeConnection);

        Assert.Equal("cn-na-id", engine.Registration("hangzhou-virginia").Object.Fields["bandwidthPackage"].StringValue);
    }

    [Fact]
    public async Task A_plain_id_is_unknown_in_preview_and_its_resource_a_dependency()
    {
        await using var engine = await FakeEngine.StartAsync(isDryRun: true);

        await engine.RunWellAsync(() =>
        {
            var package = new BandwidthPackage("cn-na", new() { Areas = { "China", "North-America" }, Bandwidth = 20 });
            _ = new RegionConnection("hangzhou-virginia", new()
            {
                BandwidthPackageId = package.Id,
                RegionIds = { "cn-hangzhou", "us-east-1" },
                Bandwidth = package.Id.Apply(id => id.Length),
            });
        });

        var request = engine.Registration("hangzhou-virginia");
        Assert.Equal("04da6b54-80e4-46f7-96ec-b56ff0331ba9", request.Object.Fields["bandwidthPackageId"].StringValue);
        Assert.Equal("04da6b54-80e4-46f7-96ec-b56ff0331ba9", request.Object.Fields["bandwidth"].StringValue);
        Assert.Equal([PackageUrn], request.Dependencies);
        Assert.Equal([PackageUrn], request.PropertyDependencies["bandwidth"].Urns);
        Assert.Empty(request.PropertyDependencies["regionIds"].Urns);
    }

    [Fact]
    public async Task A_secret_is_marked_where_it_stands()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(() => new Instance("network", new()
        {
            Description = Output.CreateSecret("hidden"),
            Tags = { ["open"] = "1", ["hidden"] = Output.CreateSecret("2") },
        }));

        Snapshot.Match(Text(engine.Registration("network").Object));
    }

    [Fact]
    public async Task A_provider_sends_its_configuration_as_json_texts_and_hides_the_secrets()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(() =>
        {
            var provider = new Provider("emulated", new()
            {
                AccessKeySecret = "emulator",
                Endpoint = "emulator",
                Offline = true,
                MaxRetries = 3,
                OtherAllocations = OtherAllocations.Error,
            });
            _ = new Instance("network", options: new CustomResourceOptions { Provider = provider });
        });

        Snapshot.Match(Text(engine.Registration("emulated")));
        Assert.Equal("urn:pulumi:dev::net::pulumi:providers:cen::emulated::emulated-id", engine.Registration("network").Provider);
    }

    [Fact]
    public async Task Get_reads_the_resource()
    {
        await using var engine = await FakeEngine.StartAsync();

        await engine.RunWellAsync(() => Instance.Get("network", "cen-1"));

        var read = engine.Reads.Single();
        Assert.Equal(("cen:index:Instance", "network", "cen-1"), (read.Type, read.Name, read.Id));
    }

    private static string Text(IMessage message) => new JsonFormatter(JsonFormatter.Settings.Default.WithIndentation()).Format(message);

    private static void MakeConnection()
    {
        var package = new BandwidthPackage("cn-na", new() { Areas = { "China", "North-America" }, Bandwidth = 20 });
        _ = new RegionConnection("hangzhou-virginia", new()
        {
            BandwidthPackage = package,
            RegionIds = { "cn-hangzhou", "us-east-1" },
            Bandwidth = 8,
        });
    }
}
