using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>Whatever is asked, in whatever order: what can't be, never is.</summary>
public sealed class RandomActionTests
{
    private static readonly Gen<EmulatorEdition> Edition = Gen.Enum<EmulatorEdition>();
    private static readonly Gen<int> Settling = Gen.Int[0, 3];
    private static readonly Gen<RandomAction[]> Actions = RandomAction.Gen.Array[1, 60];

    [Fact]
    public void Connections_are_never_more_than_their_package() =>
        Gen.Select(Edition, Settling, Actions).Sample(
            (edition, settling, actions) => Play(edition, settling, actions, (_, after, _) => AssertHolds(after)),
            iter: 300,
            threads: 1);

    [Fact]
    public void A_refusal_leaves_everything_as_it_was() =>
        Gen.Select(Edition, Settling, Actions).Sample(
            (edition, settling, actions) => Play(edition, settling, actions, (before, after, isGranted) =>
                Assert.True(isGranted || JToken.DeepEquals(before, after))),
            iter: 300,
            threads: 1);

    /// <summary>The test of the tests: the actions reach what is interesting.</summary>
    [Fact]
    public void Many_actions_are_granted_and_many_are_refused()
    {
        var granted = new HashSet<string>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edition in Enum.GetValues<EmulatorEdition>())
        {
            Gen.Select(Settling, Actions).Sample(
                (settling, actions) =>
                {
                    var emulator = Play(edition, settling, actions, (_, _, _) => { });
                    foreach (var entry in emulator.ReadJournalAsync(CancellationToken.None).GetAwaiter().GetResult())
                    {
                        (entry.IsRefusal ? refused : granted).Add(entry.IsRefusal ? entry.Code : entry.Action);
                    }
                },
                iter: 300,
                threads: 1);
        }

        string[] expectedGranted =
        [
            "CreateCen", "CreateCenBandwidthPackage", "AssociateCenBandwidthPackage", "UnassociateCenBandwidthPackage",
            "SetCenInterRegionBandwidthLimit", "ModifyCenBandwidthPackageSpec", "DeleteCenBandwidthPackage", "DeleteCen",
            "CreateTransitRouterPeerAttachment", "UpdateTransitRouterPeerAttachmentAttribute", "DeleteTransitRouterPeerAttachment",
        ];
        string[] expectedRefused =
        [
            "InvalidOperation.BwpBandwidthExceeded", "OperationFailed.UpDownRadeBelowAllocated", "Operation.Blocking",
            "InvalidOperation.CenBandwidthLimitsNotZero", "InvalidOperation.BwpInstanceStatus",
            "InvalidOperation.CenInstanceStatus", "OperationFailed.PeerAttachmentExist",
        ];
        Assert.Empty(expectedGranted.Except(granted, StringComparer.Ordinal));
        Assert.Empty(expectedRefused.Except(refused, StringComparer.Ordinal));
    }

    private static CenEmulator Play(
        EmulatorEdition edition, int settling, IEnumerable<RandomAction> actions, Action<JObject, JObject, bool> look)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 4, 0, 0, TimeSpan.Zero));
        var emulator = new CenEmulator(new EmulatorOptions
        {
            Edition = edition,
            Time = time,
            Settling = TimeSpan.FromSeconds(settling),
            TransitRouterRegions = ["cn-hangzhou", "cn-shanghai", "us-east-1"],
        });
        PrepareAsync(emulator, time).GetAwaiter().GetResult();
        foreach (var action in actions)
        {
            time.Advance(TimeSpan.FromSeconds(action.Wait));
            var before = Describe(emulator);
            var isGranted = action.Play(emulator, before);
            look(before, Describe(emulator), isGranted);
        }

        return emulator;
    }

    /// <summary>A CEN with a package for each pair of areas, so that connections are possible from the start.</summary>
    private static async Task PrepareAsync(CenEmulator emulator, FakeTimeProvider time)
    {
        var (cen, inside, across) = (
            await emulator.CreateCenAsync(), await emulator.BuyAsync(20, "China", "China"), await emulator.BuyAsync(20));
        time.Advance(TimeSpan.FromSeconds(4));
        foreach (var package in new[] { inside, across })
        {
            await emulator.CallAsync("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package));
        }

        time.Advance(TimeSpan.FromSeconds(4));
    }

    private static JObject Describe(CenEmulator emulator)
    {
        var state = emulator.DescribeAsync(CancellationToken.None).GetAwaiter().GetResult();
        state.Remove("journal");
        return state;
    }

    /// <summary>A connection that leaves a package for another holds what it had until the change is settled.</summary>
    private static long TakenOf(string? package, JToken connection)
    {
        var left = connection.Value<string?>("leftPackageId");
        var (bandwidth, held) = (connection.Value<long?>("bandwidth") ?? 0, connection.Value<long?>("held") ?? 0);
        var own = string.Equals(connection.Value<string>("packageId"), package, StringComparison.Ordinal)
            ? left is null ? Math.Max(bandwidth, held) : bandwidth
            : 0;
        return own + (string.Equals(left, package, StringComparison.Ordinal) ? held : 0);
    }

    private static void AssertHolds(JObject state)
    {
        foreach (var package in state["packages"]!)
        {
            var id = package.Value<string>("id");
            var taken = state["limits"]!.Concat(state["attachments"]!).Sum(connection => TakenOf(id, connection));
            var resized = package["resize"] is JObject resize ? resize.Value<long>("bandwidth") : long.MaxValue;
            Assert.True(
                taken <= Math.Min(package.Value<long>("bandwidth"), resized), $"{taken} Mbit/s of {package}");
            Assert.True(taken == 0 || package.Value<string>("cenId") is not null, $"Draws from a detached package: {package}");
        }

        var attached = state["packages"]!.Where(package => package.Value<string>("cenId") is not null)
            .Select(package => (package.Value<string>("cenId"), string.Join(
                '_', new[] { package.Value<string>("areaA"), package.Value<string>("areaB") }.Order(StringComparer.Ordinal))))
            .ToList();
        Assert.Equal(attached.Count, attached.Distinct().Count());
    }
}
