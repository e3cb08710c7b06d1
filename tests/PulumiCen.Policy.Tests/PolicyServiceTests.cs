using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace PulumiCen.Policy.Tests;

/// <summary>The engine's calls, over the wire.</summary>
public class PolicyServiceTests
{
    private const string Package = "cen:index:BandwidthPackage";
    private const string Connection = "cen:index:RegionConnection";

    [Fact]
    public async Task The_pack_has_one_policy_on_stacks_that_can_be_configured()
    {
        await using var pack = await RunningPolicyPack.StartAsync();

        await pack.Client.HandshakeAsync(new AnalyzerHandshakeRequest { EngineAddress = "127.0.0.1:1" });
        await pack.Client.ConfigureStackAsync(new AnalyzerStackConfigureRequest { Stack = "dev", Project = "net", DryRun = true });
        var info = await pack.Client.GetAnalyzerInfoAsync(new Empty());

        Assert.Equal("pulumi-cen", info.Name);
        Assert.True(info.SupportsConfig);
        var policy = Assert.Single(info.Policies);
        Assert.Equal(("cen-bandwidth", PolicyType.Stack, EnforcementLevel.Mandatory), (policy.Name, policy.PolicyType, policy.EnforcementLevel));
        Assert.NotEqual("", (await pack.Client.GetPluginInfoAsync(new Empty())).Version);
    }

    [Fact]
    public async Task Both_packages_that_exceed_are_said_in_one_answer_each_whole()
    {
        await using var pack = await RunningPolicyPack.StartAsync();

        var response = await pack.Client.AnalyzeStackAsync(Exceeding().Request());

        Assert.All(response.Diagnostics, diagnostic => Assert.Equal(EnforcementLevel.Mandatory, diagnostic.EnforcementLevel));
        Assert.Equal([EngineStack.Urn(Package, "cn-eu"), EngineStack.Urn(Package, "cn-na")], response.Diagnostics.Select(diagnostic => diagnostic.Urn));
        Assert.Equal(
            """
            CEN1001: connections of package "cn-na" need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.
              "shanghai-virginia"  15 Mbit/s
              "hangzhou-virginia"  9 Mbit/s
              "beijing-virginia"   1 Kbit/s   connectivity test, takes nothing
            Raise "cn-na" to 24 Mbit/s, or take 4 Mbit/s from "shanghai-virginia".
            https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN1001.md
            """,
            response.Diagnostics[1].Message);
    }

    [Theory]
    [InlineData(null, EnforcementLevel.Advisory)]
    [InlineData("advisory", EnforcementLevel.Advisory)]
    [InlineData("mandatory", EnforcementLevel.Mandatory)]
    [InlineData("disabled", null)]
    public async Task What_fits_for_a_time_only_is_said_and_counts_as_configured(string? laterBandwidth, EnforcementLevel? expected)
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        if (laterBandwidth is not null)
        {
            var config = new PolicyConfig
            {
                EnforcementLevel = EnforcementLevel.Mandatory,
                Properties = new Struct { Fields = { ["laterBandwidth"] = Value.ForString(laterBandwidth) } },
            };
            await pack.Client.ConfigureAsync(new ConfigureAnalyzerRequest { PolicyConfig = { ["cen-bandwidth"] = config } });
        }

        var stack = new EngineStack()
            .Add(Package, "cn-na", new()
            {
                ["bandwidth"] = 30,
                ["areas"] = new[] { "China", "North-America" },
                ["laterBandwidth"] = 20,
                ["laterBandwidthFrom"] = "2026-12-24T16:00Z",
                ["laterBandwidthOrderType"] = "TEMP_UPGRADE",
            })
            .Add(Connection, "hangzhou-virginia", new()
            {
                ["bandwidth"] = 24,
                ["bandwidthPackage"] = EngineStack.Link.ToNew(Package, "cn-na"),
                ["regionIds"] = new[] { "cn-hangzhou", "us-east-1" },
            });

        var all = (await pack.Client.AnalyzeStackAsync(stack.Request())).Diagnostics;

        Assert.Equal(expected is { } level ? [level] : [], all.Select(one => one.EnforcementLevel));
        if (expected is null)
        {
            return;
        }

        var said = all[0];
        Assert.Equal(PolicySeverity.Medium, said.Severity);
        Assert.StartsWith("CEN2002:", said.Message, StringComparison.Ordinal);
        Assert.Contains("fits until 2026-12-24T16:00Z, then 4 Mbit/s too much", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_resource_says_nothing()
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        var connection = Exceeding().Request().Resources.Last();
        var request = new AnalyzeRequest { Type = connection.Type, Urn = connection.Urn, Name = connection.Name, Properties = connection.Properties };

        Assert.Empty((await pack.Client.AnalyzeAsync(request)).Diagnostics);
        Assert.Empty((await pack.Client.RemediateAsync(request)).Remediations);
        await pack.Client.CancelAsync(new Empty());
    }

    [Fact]
    public async Task What_is_known_so_far_is_said_once_for_each_package_where_it_becomes_too_much()
    {
        await using var pack = await RunningPolicyPack.StartAsync();

        var said = await AnalyzeAsync(pack, Exceeding());

        Assert.All(said, diagnostic => Assert.Equal(EnforcementLevel.Advisory, diagnostic.EnforcementLevel));
        Assert.Equal(
            $"{EngineStack.Urn(Connection, "shanghai-virginia")}, {EngineStack.Urn(Connection, "hangzhou-london")}",
            string.Join(", ", said.Select(diagnostic => diagnostic.Urn)));
        Assert.Equal(
            """
            CEN3002: the connections of package "cn-na" that are registered so far need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.
            More may come. The provider's own error has the whole sum, and what helps.
            https://github.com/PulumiCen/PulumiCen/blob/main/docs/diagnostics/CEN3002.md
            """,
            said[0].Message);

        // Another operation of the same process begins with nothing.
        await pack.Client.ConfigureStackAsync(new AnalyzerStackConfigureRequest());
        Assert.Equal(2, (await AnalyzeAsync(pack, Exceeding())).Count);
    }

    [Fact]
    public async Task Where_it_is_not_known_which_package_is_meant_nothing_is_said_so_far()
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        var second = new EngineStack().Add(Package, "other", new() { ["bandwidth"] = 2, ["areas"] = new[] { "China", "North-America" } });

        await AnalyzeAsync(pack, second);

        Assert.Equal(EngineStack.Urn(Connection, "hangzhou-london"), Assert.Single(await AnalyzeAsync(pack, Exceeding())).Urn);
    }

    [Fact]
    public async Task A_disabled_policy_says_nothing_so_far_either()
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        await ConfigureAsync(pack, new PolicyConfig { EnforcementLevel = EnforcementLevel.Disabled });

        Assert.Empty(await AnalyzeAsync(pack, Exceeding()));
    }

    [Theory]
    [InlineData("all", EnforcementLevel.Advisory)]
    [InlineData("another", EnforcementLevel.Mandatory)]
    public async Task What_is_said_of_all_policies_holds_for_this_one(string name, EnforcementLevel expected)
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        await pack.Client.ConfigureAsync(
            new ConfigureAnalyzerRequest { PolicyConfig = { [name] = new PolicyConfig { EnforcementLevel = EnforcementLevel.Advisory } } });

        var response = await pack.Client.AnalyzeStackAsync(Exceeding().Request());

        Assert.All(response.Diagnostics, diagnostic => Assert.Equal(expected, diagnostic.EnforcementLevel));
    }

    [Theory]
    [InlineData("cannotKnow", "sometimes", "CEN1310: the setting \"cannotKnow\" of the policy \"cen-bandwidth\" is \"sometimes\".")]
    [InlineData("canNotKnow", "mandatory", "CEN1310: the policy \"cen-bandwidth\" has no setting \"canNotKnow\".")]
    public async Task A_setting_that_makes_no_sense_is_refused(string name, string value, string expected)
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        var config = new PolicyConfig { Properties = new Struct { Fields = { [name] = Value.ForString(value) } } };

        var refusal = await Assert.ThrowsAsync<RpcException>(() => ConfigureAsync(pack, config));

        Assert.StartsWith(expected, refusal.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EnforcementLevel.Mandatory, EnforcementLevel.Mandatory)]
    [InlineData(EnforcementLevel.Advisory, EnforcementLevel.Advisory)]
    [InlineData(EnforcementLevel.Remediate, EnforcementLevel.Mandatory)]
    [InlineData(EnforcementLevel.Disabled, null)]
    public async Task The_configuration_says_how_much_an_error_counts(EnforcementLevel configured, EnforcementLevel? expected)
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        await ConfigureAsync(pack, new PolicyConfig { EnforcementLevel = configured });

        var response = await pack.Client.AnalyzeStackAsync(Exceeding().Request());

        Assert.Equal(expected is null ? 0 : 2, response.Diagnostics.Count);
        Assert.All(response.Diagnostics, diagnostic => Assert.Equal(expected, diagnostic.EnforcementLevel));
    }

    [Theory]
    [InlineData(null, EnforcementLevel.Advisory)]
    [InlineData("mandatory", EnforcementLevel.Mandatory)]
    [InlineData("disabled", null)]
    public async Task An_unknown_bandwidth_is_said_and_counts_as_configured(string? cannotKnow, EnforcementLevel? expected)
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        var settings = new Struct();
        if (cannotKnow is not null)
        {
            settings.Fields["cannotKnow"] = Value.ForString(cannotKnow);
        }

        await ConfigureAsync(pack, new PolicyConfig { EnforcementLevel = EnforcementLevel.Mandatory, Properties = settings });
        var stack = new EngineStack()
            .Add(Package, "cn-na", new() { ["bandwidth"] = 20, ["areas"] = new[] { "China", "North-America" } })
            .Add(Connection, "hangzhou-virginia", ConnectionTo("cn-na", "cn-hangzhou", "us-east-1", EngineStack.Unknown));

        var response = await pack.Client.AnalyzeStackAsync(stack.Request());

        Assert.Equal(expected, response.Diagnostics.SingleOrDefault()?.EnforcementLevel);
        Assert.All(response.Diagnostics, diagnostic => Assert.StartsWith("CEN3001: ", diagnostic.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stack_that_exists_has_ids_in_place_of_references_and_fits()
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        var stack = new EngineStack()
            .Add("cen:index:Instance", "network", new() { ["name"] = "network-1", ["status"] = "Active" })
            .Add(Package, "cn-na", new()
            {
                ["bandwidth"] = 20,
                ["areas"] = new[] { "China", "North-America" },
                ["instance"] = new EngineStack.Link("cen:index:Instance", "network", "cen-1"),
                ["instanceId"] = "cen-1",
                ["chargeType"] = "PostPaid",
                ["status"] = "InUse",
            })
            .Add(Connection, "hangzhou-virginia", new()
            {
                ["bandwidthPackage"] = new EngineStack.Link(Package, "cn-na", "cenbwp-1"),
                ["bandwidthPackageId"] = "cenbwp-1",
                ["instanceId"] = "cen-1",
                ["regionIds"] = new[] { "cn-hangzhou", "us-east-1" },
                ["bandwidth"] = 20,
                ["effectiveBandwidthKbps"] = 20_000,
                ["status"] = "Active",
            });

        Assert.Empty((await pack.Client.AnalyzeStackAsync(stack.Request())).Diagnostics);
    }

    [Fact]
    public async Task Ten_thousand_resources_are_judged_in_one_call()
    {
        await using var pack = await RunningPolicyPack.StartAsync();
        var stack = new EngineStack().Add(Package, "cn-na", new() { ["bandwidth"] = 10_000, ["areas"] = new[] { "China", "North-America" } });
        for (var index = 0; index < 10_000; index++)
        {
            stack.Add(Connection, $"c{index}", ConnectionTo("cn-na", $"cn-{index}", "us-east-1", 2));
        }

        // The regions are made up, which a note says of each.
        var diagnostic = Assert.Single(
            (await pack.Client.AnalyzeStackAsync(stack.Request())).Diagnostics,
            found => !found.Message.StartsWith("CEN3101", StringComparison.Ordinal));

        Assert.StartsWith(
            "CEN1001: connections of package \"cn-na\" need 20000 Mbit/s, it has 10000 Mbit/s: 10000 Mbit/s too much.",
            diagnostic.Message,
            StringComparison.Ordinal);
    }

    private static async Task<List<AnalyzeDiagnostic>> AnalyzeAsync(RunningPolicyPack pack, EngineStack stack)
    {
        var said = new List<AnalyzeDiagnostic>();
        foreach (var resource in stack.Request().Resources)
        {
            var request = new AnalyzeRequest { Type = resource.Type, Urn = resource.Urn, Name = resource.Name, Properties = resource.Properties };
            said.AddRange((await pack.Client.AnalyzeAsync(request)).Diagnostics);
        }

        return said;
    }

    private static async Task ConfigureAsync(RunningPolicyPack pack, PolicyConfig config) =>
        await pack.Client.ConfigureAsync(new ConfigureAnalyzerRequest { PolicyConfig = { ["cen-bandwidth"] = config } });

    private static EngineStack Exceeding() => new EngineStack()
        .Add(Package, "cn-na", new() { ["bandwidth"] = 20, ["areas"] = new[] { "China", "North-America" } })
        .Add(Package, "cn-eu", new() { ["bandwidth"] = 2, ["areas"] = new[] { "China", "Europe" } })
        .Add(Connection, "hangzhou-virginia", ConnectionTo("cn-na", "cn-hangzhou", "us-east-1", 9))
        .Add(Connection, "shanghai-virginia", ConnectionTo("cn-na", "cn-shanghai", "us-east-1", 15))
        .Add(Connection, "beijing-virginia", ConnectionTo("cn-na", "cn-beijing", "us-east-1", null))
        .Add(Connection, "hangzhou-london", ConnectionTo("cn-eu", "cn-hangzhou", "eu-west-1", 3));

    private static Dictionary<string, object> ConnectionTo(string package, string one, string other, object? bandwidth)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["bandwidthPackage"] = EngineStack.Link.ToNew(Package, package),
            ["regionIds"] = new[] { one, other },
            ["status"] = EngineStack.Unknown,
        };
        if (bandwidth is not null)
        {
            properties["bandwidth"] = bandwidth;
        }

        return properties;
    }
}
