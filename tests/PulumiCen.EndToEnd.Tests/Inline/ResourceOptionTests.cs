using Pulumi;
using Pulumi.Automation;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests.Inline;

/// <summary>Options of resources, from a C# program through the engine to the provider and the cloud.</summary>
public abstract class ResourceOptionTests(TestEngine engine) : IDisposable
{
    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task Resources_keep_to_the_provider_that_the_program_made()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => WithProvider(maxRetries: 3)));
        await stack.UpAsync();

        var resources = await stack.ResourcesAsync();
        var provider = resources["own"];
        Assert.Equal("pulumi:providers:cen", provider.Value<string>("type"));
        Assert.Equal("emulator", provider["inputs"]!.Value<string>("endpoint"));
        Assert.All(
            new[] { "network", "cn-na", "hangzhou-virginia" },
            name => Assert.Equal($"{provider["urn"]}::{provider["id"]}", resources[name].Value<string>("provider")));
        Assert.DoesNotContain("default", string.Concat(resources.Keys), StringComparison.Ordinal);

        // Another setting is a change of the provider, and of nothing that it manages.
        var up = await stack.UpAsync(new UpOptions { Program = PulumiFn.Create(() => WithProvider(maxRetries: 4)) });
        Assert.Equal((1, 0, 0), (up.Summary.Count(OperationType.Update), up.Summary.Count(OperationType.Replace), up.Summary.Count(OperationType.Create)));
    }

    [EngineFact]
    public async Task What_is_only_read_is_left_alone_by_destroy()
    {
        using var owner = await _workspace.OpenInlineAsync("owner", PulumiFn.Create(() => Programs.Network(bandwidth: 5)));
        var id = (string)(await owner.UpAsync()).Outputs["packageId"].Value;
        _workspace.ShareCloud("owner", "reader");
        using var reader = await _workspace.OpenInlineAsync("reader", PulumiFn.Create(() =>
        {
            var package = BandwidthPackage.Get("found", id);
            return new Dictionary<string, object?>(StringComparer.Ordinal) { ["bandwidth"] = package.Bandwidth };
        }));

        var up = await reader.UpAsync();

        Assert.Equal(20L, up.Outputs["bandwidth"].Value);
        Assert.True((await reader.ResourcesAsync())["found"].Value<bool>("external"));
        await reader.DestroyAsync();
        Assert.Single((await _workspace.CloudAsync("reader"))["packages"]!);
    }

    [EngineFact]
    public async Task What_exists_is_imported_kept_and_then_changed()
    {
        using var owner = await _workspace.OpenInlineAsync("owner", PulumiFn.Create(() => Programs.Network(bandwidth: 5)));
        var outputs = (await owner.UpAsync()).Outputs;
        _workspace.ShareCloud("owner", "new");
        PulumiFn Adopting(int bandwidth) => PulumiFn.Create(() =>
        {
            var package = BandwidthPackage.Get("found", (string)outputs["packageId"].Value);
            _ = new RegionConnection(
                "hangzhou-virginia",
                Programs.Connection(package, bandwidth),
                new CustomResourceOptions { ImportId = (string)outputs["connectionId"].Value });
        });
        using var stack = await _workspace.OpenInlineAsync("new", Adopting(bandwidth: 5));

        var imported = await stack.UpAsync();
        Assert.Equal(1, imported.Summary.Count(OperationType.Import));
        Assert.Equal((string)outputs["connectionId"].Value, (await stack.ResourcesAsync())["hangzhou-virginia"].Value<string>("id"));

        // The option stays in the program; the resource is there, so there is nothing to import.
        await stack.UpAsync(new UpOptions { ExpectNoChanges = true });
        var changed = await stack.UpAsync(new UpOptions { Program = Adopting(bandwidth: 6) });
        Assert.Equal((1, 0), (changed.Summary.Count(OperationType.Update), changed.Summary.Count(OperationType.Import)));
    }

    [EngineFact]
    public async Task A_protected_package_outlives_destroy_and_is_unprotected_by_hand()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() =>
            Programs.Network(bandwidth: 5, packageOptions: new() { Protect = true })));
        await stack.UpAsync();

        var error = await Assert.ThrowsAnyAsync<Exception>(() => stack.DestroyAsync());
        Assert.Contains("cannot be deleted", error.Message, StringComparison.Ordinal);
        Assert.Contains("protect", error.Message, StringComparison.Ordinal);

        var package = (await stack.ResourcesAsync())["cn-na"];
        await stack.State.UnprotectAsync(package.Value<string>("urn")!);
        await stack.DestroyAsync();
        Assert.Empty((await _workspace.CloudAsync())["packages"]!);
    }

    [EngineFact]
    public async Task Timeouts_are_kept_in_the_state()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => Programs.Network(
            bandwidth: 5,
            new() { CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(3), Delete = TimeSpan.FromSeconds(90) } })));
        await stack.UpAsync();

        var timeouts = (await stack.ResourcesAsync())["hangzhou-virginia"]["customTimeouts"]!;
        Assert.Equal((180.0, 90.0), (timeouts.Value<double>("create"), timeouts.Value<double>("delete")));
    }

    [EngineFact]
    public async Task Another_stack_reads_its_outputs()
    {
        using var owner = await _workspace.OpenInlineAsync("owner", PulumiFn.Create(() =>
        {
            var outputs = Programs.Network(bandwidth: 5);
            outputs["key"] = Output.CreateSecret("hidden");
            return outputs;
        }));
        var id = (await owner.UpAsync()).Outputs["packageId"].Value;
        using var reader = await _workspace.OpenInlineAsync("reader", PulumiFn.Create(() =>
        {
            var reference = new StackReference("organization/two-areas/owner");
            return new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = reference.RequireOutput("packageId"),
                ["key"] = reference.GetOutput("key"),
                ["missing"] = reference.GetOutput("missing"),
            };
        }));

        var outputs = (await reader.UpAsync()).Outputs;

        Assert.Equal(id, outputs["id"].Value);
        Assert.Equal(("hidden", true), (outputs["key"].Value, outputs["key"].IsSecret));
        Assert.False(outputs.ContainsKey("missing"));
    }

    private static void WithProvider(int maxRetries)
    {
        var provider = new Provider("own", new ProviderArgs { Endpoint = "emulator", MaxRetries = maxRetries });
        var options = new CustomResourceOptions { Provider = provider };
        var package = Programs.Package(new Instance("network", new InstanceArgs(), options), options);
        _ = new RegionConnection("hangzhou-virginia", Programs.Connection(package, bandwidth: 5), options);
    }

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnStandIn() : ResourceOptionTests(TestEngine.StandIn);

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnPulumi() : ResourceOptionTests(TestEngine.Pulumi);
}
