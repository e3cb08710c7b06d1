using System.Net;
using PulumiCen.Emulator.Persistence;
using PulumiCen.Emulator.Tests.Harness;
using PulumiCen.Hostile;

namespace PulumiCen.Emulator.Tests.Hostile;

/// <summary>Whatever is in the emulator's file, or comes to its admin endpoint, it is taken or refused.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cen-emulator-");

    private string StateFile => Path.Combine(_folder.FullName, "state.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task States_are_read_or_refused()
    {
        List<string> good = [];
        foreach (var edition in Enum.GetValues<EmulatorEdition>())
        {
            var filled = new CenEmulator(new EmulatorOptions { Edition = edition, StateFile = StateFile });
            await filled.ResetAsync(CancellationToken.None);
            await FillAsync(filled, edition);
            good.Add(await File.ReadAllTextAsync(StateFile));
        }

        HostileLook.Run("emulator-state", HostileText.From(good), async input =>
        {
            await File.WriteAllBytesAsync(StateFile, input);
            try
            {
                await new CenEmulator(new EmulatorOptions { StateFile = StateFile }).DescribeAsync(CancellationToken.None);
            }
            catch (StateFileException refusal)
            {
                Assert.Contains(StateFile, refusal.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public async Task Faults_are_taken_or_refused()
    {
        await using var cloud = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);
        using var http = new HttpClient();
        string[] good =
        [
            """{"action":"CreateCen","kind":"Error","moment":"After","skip":1,"times":2,"chance":0.5,"status":500,"code":"X","message":"m"}""",
            """[{"kind":"Delay","delayMilliseconds":20},{"kind":"StaleRead","times":null,"retryAfterMilliseconds":100}]""",
        ];
        HostileLook.Run("emulator-faults", HostileText.From(good), async input =>
        {
            using var answer = await http.PostAsync(new Uri(cloud.Endpoint, "/_emulator/faults"), new ByteArrayContent(input));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
        });
    }

    private static async Task FillAsync(CenEmulator cloud, EmulatorEdition edition)
    {
        var cen = await cloud.CreateCenAsync();
        var package = await cloud.BuyAsync(20);
        await cloud.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        if (edition is EmulatorEdition.Basic)
        {
            await cloud.SetLimitAsync(cen, "cn-hangzhou", 8);
            return;
        }

        var routers = (await cloud.CallAsync("ListTransitRouters", ("CenId", cen), ("PageSize", 50)))["TransitRouters"]!;
        await cloud.CallAsync(
            "CreateTransitRouterPeerAttachment",
            ("CenId", cen),
            ("TransitRouterId", RouterIn("cn-hangzhou")),
            ("PeerTransitRouterId", RouterIn("us-east-1")),
            ("PeerTransitRouterRegionId", "us-east-1"),
            ("CenBandwidthPackageId", package),
            ("Bandwidth", 8));

        string RouterIn(string region) => routers
            .Single(router => region.Equals(router.Value<string>("RegionId"), StringComparison.Ordinal)).Value<string>("TransitRouterId")!;
    }
}
