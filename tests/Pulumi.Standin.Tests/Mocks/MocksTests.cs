using System.Collections.Immutable;
using Pulumi.Standin.Tests.Wire;
using Pulumi.Testing;
using Pulumi.Utilities;
using PulumiCen;

namespace Pulumi.Standin.Tests.Mocks;

[Collection(WireTests.Name)]
public class MocksTests
{
    [Fact]
    public async Task A_stack_class_runs_against_mocks()
    {
        var resources = await Deployment.TestAsync<NetworkStack>(new CenMocks(), new TestOptions { IsPreview = false });

        var connection = Assert.Single(resources.OfType<RegionConnection>());
        Assert.Equal(8, await OutputUtilities.GetValueAsync(connection.Bandwidth));
        Assert.Equal("hangzhou-virginia-id", await OutputUtilities.GetValueAsync(connection.Id));
        Assert.Equal("Active", await OutputUtilities.GetValueAsync(connection.Status));
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$cen:index:RegionConnection::hangzhou-virginia",
            await OutputUtilities.GetValueAsync(connection.Urn));
        Assert.Equal(12, await OutputUtilities.GetValueAsync(resources.OfType<NetworkStack>().Single().Headroom));
    }

    [Fact]
    public async Task A_program_runs_against_mocks_and_its_outputs_are_there()
    {
        var (resources, outputs) = await Deployment.TestAsync(
            new CenMocks(),
            new TestOptions { ProjectName = "net", StackName = "dev" },
            () => new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = new Instance("network").Id });

        Assert.IsType<Instance>(Assert.Single(resources));
        Assert.Equal("network-id", await OutputUtilities.GetValueAsync((Output<string>)outputs["id"]!));
    }

    [Fact]
    public async Task The_test_sees_what_the_program_throws()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            new EmptyMocks(), new TestOptions(), void () => throw new RunException("no")));

        Assert.Equal("no", error.Message);
    }

    [Fact]
    public async Task The_test_says_whether_it_is_a_preview()
    {
        await Deployment.TestAsync(new EmptyMocks(), new TestOptions { IsPreview = true }, () =>
        {
            Assert.True(Deployment.Instance.IsDryRun);
            Assert.Equal(("project", "stack"), (Deployment.Instance.ProjectName, Deployment.Instance.StackName));
        });
        await Deployment.TestAsync(
            new EmptyMocks(), new TestOptions { IsPreview = false }, () => Assert.False(Deployment.Instance.IsDryRun));
    }

    [Fact]
    public async Task Tests_can_run_at_the_same_time()
    {
        var runs = Enumerable.Range(0, 20).Select(number => Deployment.TestAsync(
            new CenMocks(),
            new TestOptions { StackName = $"s{number}" },
            () => new Dictionary<string, object?>(StringComparer.Ordinal) { ["stack"] = Deployment.Instance.StackName }));

        var outputs = (await Task.WhenAll(runs)).Select(run => run.Outputs["stack"]);

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"s{number}"), outputs);
    }

    private sealed class NetworkStack : Stack
    {
        public NetworkStack()
        {
            var package = new BandwidthPackage("cn-na", new() { Areas = { "China", "North-America" }, Bandwidth = 20 });
            _ = new RegionConnection("hangzhou-virginia", new()
            {
                BandwidthPackage = package,
                RegionIds = { "cn-hangzhou", "us-east-1" },
                Bandwidth = 8,
            });
            Headroom = GetHeadroom.Invoke(new() { BandwidthPackageId = package.Id }).Apply(result => result.RemainingBandwidth);
        }

        [Output]
        public Output<int> Headroom { get; private set; }
    }

    private sealed class CenMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs.SetItem("status", "Active")));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(
            ImmutableDictionary<string, object>.Empty.Add("remainingBandwidth", 12));
    }
}
