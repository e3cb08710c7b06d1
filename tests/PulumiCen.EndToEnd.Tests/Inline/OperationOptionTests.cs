using Pulumi.Automation;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests.Inline;

/// <summary>Options of operations, from the Automation API through the engine to the provider and the cloud.</summary>
public abstract class OperationOptionTests(TestEngine engine) : IDisposable
{
    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task Drift_is_found_by_refresh_and_put_right_by_up()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => Programs.Network(bandwidth: 5)));
        await stack.UpAsync();
        await _workspace.DriftAsync("cn-hangzhou", "us-east-1", megabits: 7);

        // Without a refresh the engine believes its state.
        await stack.UpAsync(new UpOptions { ExpectNoChanges = true });
        var preview = await stack.PreviewAsync(new PreviewOptions { Refresh = true });
        Assert.Equal(1, preview.ChangeSummary[OperationType.Update]);

        var refresh = await stack.RefreshAsync(new RefreshOptions());
        Assert.Equal(1, refresh.Summary.Count(OperationType.Update));
        Assert.Equal(7, (await stack.ResourcesAsync())["hangzhou-virginia"]["outputs"]!["bandwidth"]);

        var up = await stack.UpAsync(new UpOptions { Refresh = true });
        Assert.Equal(1, up.Summary.Count(OperationType.Update));
        Assert.Equal(5, (await stack.ResourcesAsync())["hangzhou-virginia"]["outputs"]!["bandwidth"]);
    }

    [EngineFact]
    public async Task Only_targets_are_changed_and_what_they_need()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => TwoConnections(5)));
        await stack.UpAsync();
        var target = (await stack.ResourcesAsync())["shanghai-virginia"]["urn"]!.ToString();

        var up = await stack.UpAsync(new UpOptions { Target = [target], Program = PulumiFn.Create(() => TwoConnections(6)) });

        Assert.Equal(1, up.Summary.Count(OperationType.Update));
        var resources = await stack.ResourcesAsync();
        Assert.Equal((5, 6), (Bandwidth("hangzhou-virginia"), Bandwidth("shanghai-virginia")));

        await stack.DestroyAsync(new DestroyOptions { Target = [target] });
        Assert.False((await stack.ResourcesAsync()).ContainsKey("shanghai-virginia"));

        int Bandwidth(string name) => (int)resources[name]["outputs"]!["bandwidth"]!;
    }

    [EngineFact]
    public async Task A_resource_is_replaced_by_request()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => Programs.Network(bandwidth: 5)));
        await stack.UpAsync();
        var urn = (await stack.ResourcesAsync())["hangzhou-virginia"]["urn"]!.ToString();

        var preview = await stack.PreviewAsync(new PreviewOptions { Replace = [urn] });
        Assert.Equal(1, preview.ChangeSummary[OperationType.Replace]);
    }

    [EngineFact]
    public async Task A_message_and_the_events_of_a_run_are_kept()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => Programs.Network(bandwidth: 5)));
        var operations = new List<string>();

        var up = await stack.UpAsync(new UpOptions
        {
            Message = "for the test",
            OnEvent = engineEvent =>
            {
                if (engineEvent.ResourceOutputsEvent is { } done)
                {
                    operations.Add($"{done.Metadata.Op} {done.Metadata.Urn.Split("::")[^1]}");
                }
            },
        });

        Assert.Equal("for the test", up.Summary.Message);
        Assert.Equal(
            ["Create network", "Create cn-na", "Create hangzhou-virginia", "Create two-areas-dev"],
            operations.Where(operation => !operation.Contains("default", StringComparison.Ordinal)).ToArray());
        Assert.Equal("auto.inline", up.Summary.Environment!["exec.kind"]);
    }

    private static void TwoConnections(int bandwidth)
    {
        var package = Programs.Package(new Instance("network"));
        _ = new RegionConnection("hangzhou-virginia", Programs.Connection(package, bandwidth));
        _ = new RegionConnection("shanghai-virginia", new RegionConnectionArgs
        {
            BandwidthPackage = package,
            RegionIds = { "cn-shanghai", "us-east-1" },
            Bandwidth = bandwidth,
        });
    }

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnStandIn() : OperationOptionTests(TestEngine.StandIn);

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnPulumi() : OperationOptionTests(TestEngine.Pulumi);
}
