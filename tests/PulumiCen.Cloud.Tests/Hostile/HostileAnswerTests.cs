using System.Net;
using Newtonsoft.Json;
using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;
using PulumiCen.Cloud.Tests.Http;
using PulumiCen.Emulator;
using PulumiCen.Hostile;

namespace PulumiCen.Cloud.Tests.Hostile;

/// <summary>Whatever the API answers, it is understood or refused with a text for people.</summary>
public sealed class HostileAnswerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public Task Lists_of_instances() => LookAsync("api-instances", "DescribeCens", client => client.ListInstancesAsync(null, None));

    [Fact]
    public Task Lists_of_packages() => LookAsync(
        "api-packages", "DescribeCenBandwidthPackages", client => client.ListPackagesAsync(new PackageFilter { CenId = "cen-1" }, None));

    [Fact]
    public Task Lists_of_connections() => LookAsync(
        "api-connections", "DescribeCenInterRegionBandwidthLimits", client => client.ListConnectionsAsync("cen-1", None));

    [Fact]
    public Task Lists_of_attachments() => LookAsync(
        "api-attachments", "ListTransitRouterPeerAttachments", client => client.ListPeerAttachmentsAsync("cen-1", "cn-hangzhou", None));

    [Fact]
    public Task What_is_created() => LookAsync(
        "api-created", "CreateCen", client => client.CreateInstanceAsync(new InstanceOrder { Name = "one" }, "token", None));

    [Fact]
    public void Errors()
    {
        string[] good =
        [
            """{"RequestId":"R-1","HostId":"cbn.aliyuncs.com","Code":"Throttling.User","Message":"Too fast."}""",
            """{"RequestId":"R-2","Code":"InvalidOperation.CenInstanceStatus","Message":"The status is not valid.","Recommend":"https://x"}""",
        ];
        Look("api-error", [429, 400, 500], good, client => client.FindInstanceAsync("cen-1", None));
    }

    private static async Task LookAsync<T>(string target, string action, Func<CenClient, Task<T>> call)
    {
        var good = await GoodAnswersAsync(action);
        Assert.All(good, answer => Assert.NotEmpty(answer));
        Look(target, [200], good, call);
    }

    private static void Look<T>(string target, int[] statuses, IReadOnlyList<string> good, Func<CenClient, Task<T>> call) =>
        HostileLook.Run(target, HostileText.From(good), async input =>
        {
            var status = statuses[input.Length % statuses.Length];
            using var cloud = new FakeCloud(
                new ApiConnectionOptions { MaxRetries = 1 },
                () => new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(input) });
            try
            {
                await cloud.RunAsync(call);
            }
            catch (CloudException refusal)
            {
                Assert.NotEmpty(refusal.Message);
                Assert.DoesNotContain("canary", refusal.Message, StringComparison.Ordinal);
            }
        });

    /// <summary>What both editions of the emulator answer, with a package and a connection in it.</summary>
    private static async Task<IReadOnlyList<string>> GoodAnswersAsync(string action)
    {
        var answers = new List<string>();
        foreach (var edition in Enum.GetValues<EmulatorEdition>())
        {
            await using var cloud = await Actions.EmulatedCloud.StartAsync(new EmulatorOptions { Edition = edition });
            var areas = AreaPair.Of(Area.China, Area.NorthAmerica);
            var cen = await cloud.Client.CreateInstanceAsync(new InstanceOrder { Name = "net", Description = "d" }, "1", None);
            var package = await cloud.Client.CreatePackageAsync(
                new PackageOrder { Bandwidth = Bandwidth.FromMegabitsPerSecond(20), Areas = areas, IsPrepaid = false }, "2", None);
            await cloud.Client.AssociatePackageAsync(cen, package, None);
            var routers = await cloud.Client.ListTransitRoutersAsync(cen, None);
            if (edition is EmulatorEdition.Basic)
            {
                await cloud.Client.SetConnectionAsync(
                    cen, RegionPair.Of("cn-hangzhou", "us-east-1"), Bandwidth.FromMegabitsPerSecond(8), None);
            }
            else
            {
                await cloud.Client.CreatePeerAttachmentAsync(
                    new PeerAttachmentOrder
                    {
                        CenId = cen,
                        Router = routers.First(router => router.RegionId is "cn-hangzhou"),
                        Peer = routers.First(router => router.RegionId is "us-east-1"),
                        Settings = new PeerAttachmentSettings { PackageId = package, Bandwidth = Bandwidth.FromMegabitsPerSecond(8) },
                    },
                    "3",
                    None);
            }

            var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["CenId"] = cen, ["RegionId"] = "cn-hangzhou" };
            answers.Add((await cloud.Emulator.ExecuteAsync(action, parameters, None)).ToString(Formatting.None));
        }

        return answers;
    }
}
