using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using PulumiCen.Budget;

namespace PulumiCen.Testing.Tests;

/// <summary>Programs of all shapes, and what surrounds CEN's resources in them.</summary>
public class ProgramTests
{
    [Fact]
    public async Task A_program_has_the_name_of_its_project_and_stack_and_runs_as_a_preview()
    {
        var seen = "";
        await CenTest.RunAsync(
            () => seen = $"{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}/{Deployment.Instance.IsDryRun}",
            new CenTestOptions { Project = "net", Stack = "dev" });

        Assert.Equal("net/dev/True", seen);
    }

    [Fact]
    public async Task A_program_with_outputs_is_run_as_well()
    {
        IDictionary<string, object?> Outputs() => new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = Programs.Package(20).Id };

        var plain = await CenTest.RunAsync(Outputs);
        var asynchronous = await CenTest.RunAsync(() => Task.FromResult(Outputs()));

        Assert.Equal(plain.AssertFits("cn-na"), asynchronous.AssertFits("cn-na"));
    }

    [Fact]
    public async Task A_stack_class_is_run_and_its_resources_are_there()
    {
        var result = await CenTest.RunAsync<Network>();

        var package = result.Resources.OfType<BandwidthPackage>().Single();
        Assert.Equal("PrePaid", (await OutputUtilities.GetValueAsync(package.ChargeType)).ToString());
        Assert.False(await OutputUtilities.GetIsKnownAsync(package.Id));
    }

    [Fact]
    public async Task Resources_in_a_component_and_under_a_transformation_count()
    {
        var result = await CenTest.RunAsync(() =>
        {
            var component = new ComponentResource("acme:net:Site", "site", new ComponentResourceOptions());
            var package = Programs.Package(20, new CustomResourceOptions
            {
                Parent = component,
                ResourceTransformations = { Smaller },
            });
            _ = Programs.Connection("hangzhou", package, 8);
        });

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(2), result.AssertFits("cn-na"));

        static ResourceTransformationResult? Smaller(ResourceTransformationArgs registration)
        {
            ((BandwidthPackageArgs)registration.Args).Bandwidth = 10;
            return null;
        }
    }

    [Fact]
    public async Task A_resource_that_is_only_read_takes_nothing()
    {
        var result = await CenTest.RunAsync(() =>
        {
            _ = Programs.Package(20);
            _ = RegionConnection.Get("other", "cen-1:cn-hangzhou:us-east-1");
        });

        Assert.Empty(result.Budget("cn-na").Uses);
    }

    [Fact]
    public async Task Resources_of_other_packages_and_functions_are_for_the_users_mocks()
    {
        var result = await CenTest.RunAsync(
            () =>
            {
                var package = Programs.Package(20);
                var wanted = new Wanted("wanted");
                var headroom = GetHeadroom.Invoke(new() { BandwidthPackageId = "cenbwp-1" });
                _ = Programs.Connection("hangzhou", package, headroom.Apply(left => left.RemainingBandwidth));
                _ = Programs.Connection("shanghai", package, wanted.Bandwidth);
            },
            new CenTestOptions { Mocks = new Mocks() });

        Assert.Equal(Bandwidth.FromMegabitsPerSecond(20 - 5 - 6), result.AssertFits("cn-na"));
    }

    [Fact]
    public async Task Functions_that_need_no_cloud_are_answered()
    {
        var result = await CenTest.RunAsync(() =>
        {
            var package = Programs.Package(20);
            var american = GetRegions.Invoke(new() { Area = "North-America" });
            _ = new RegionConnection("hangzhou-america", new()
            {
                BandwidthPackage = package,
                RegionIds = { "cn-hangzhou", american.Apply(regions => regions.Regions[0].Id) },
                Bandwidth = GetAreas.Invoke().Apply(areas => areas.Areas.Length),
            });
        });

        var use = Assert.Single(result.AssertNoErrors().Budget("cn-na").Uses);
        Assert.Equal(RegionPair.Of("cn-hangzhou", "us-east-1"), use.Regions.Value);
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(Area.Known.Count), use.Bandwidth.Value);
    }

    [Fact]
    public async Task An_area_that_there_is_not_is_said_as_the_provider_says_it()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => CenTest.RunAsync(
            () => _ = GetRegions.Invoke(new() { Area = "Mars" }).Apply(regions => regions.Regions.Length)));

        Assert.Contains("CEN1104: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_nobody_answers_is_said_to_be_so()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => CenTest.RunAsync(
            () => _ = GetHeadroom.Invoke(new() { BandwidthPackageId = "cenbwp-1" }).Apply(left => left.RemainingBandwidth)));

        Assert.Contains("\"cen:index:getHeadroom\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("CenTestOptions.Mocks", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_may_run_at_the_same_time()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 20).Select(
            shenzhen => CenTest.RunAsync(() => Programs.TwoAreas(shenzhen))));

        Assert.Equal(
            Enumerable.Range(1, 20).Select(shenzhen => Bandwidth.FromMegabitsPerSecond(15 + shenzhen)),
            results.Select(result => result.Budget("cn-na").Allocated.Bandwidth));
    }

#pragma warning disable CA1711 // Pulumi's word.
    private sealed class Network : Stack
#pragma warning restore CA1711
    {
        public Network() => Programs.TwoAreas(shenzhen: 5);
    }

    private sealed class Wanted(string name) : CustomResource("acme:net:Wanted", name, ResourceArgs.Empty, options: null)
    {
        [Output("bandwidth")]
        public Output<int> Bandwidth { get; private set; } = null!;
    }

    private sealed class Mocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(("id", new Dictionary<string, object>(StringComparer.Ordinal) { ["bandwidth"] = 6 }));

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(ImmutableDictionary<string, object>.Empty.Add("remainingBandwidth", 5));
    }
}
