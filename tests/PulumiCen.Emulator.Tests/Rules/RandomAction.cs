using CsCheck;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Rules;

/// <summary>An action with parameters that are mostly, but not always, of things that are there.</summary>
/// <param name="Kind">Which action.</param>
/// <param name="One">Picks a thing.</param>
/// <param name="Other">Picks another thing.</param>
/// <param name="Bandwidth">Mbit/s.</param>
/// <param name="Wait">Seconds before it.</param>
internal sealed record RandomAction(int Kind, int One, int Other, int Bandwidth, int Wait)
{
    private const int Kinds = 16;

    private static readonly string[] Areas = ["China", "North-America"];
    private static readonly string[] Regions = ["cn-hangzhou", "cn-shanghai", "us-east-1"];

    public static Gen<RandomAction> Gen { get; } = CsCheck.Gen.Select(
        CsCheck.Gen.Int[0, Kinds - 1],
        CsCheck.Gen.Int[0, 4],
        CsCheck.Gen.Int[0, 4],
        CsCheck.Gen.Int[-1, 25],
        CsCheck.Gen.Int[0, 4],
        (kind, one, other, bandwidth, wait) => new RandomAction(kind, one, other, bandwidth, wait));

    /// <summary>Runs it; whether it was granted.</summary>
    public bool Play(CenEmulator emulator, JObject state)
    {
        var (cen, package, attachment) = (Pick(state, "cens", One), Pick(state, "packages", Other), Pick(state, "attachments", One));
        var (action, parameters) = Kind switch
        {
            0 when ((JArray)state["cens"]!).Count < 2 => Call("CreateCen"),
            1 or 2 when ((JArray)state["packages"]!).Count < 4 => Call(
                "CreateCenBandwidthPackage",
                ("Bandwidth", Bandwidth),
                ("GeographicRegionAId", Areas[One % 2]),
                ("GeographicRegionBId", Areas[Other % 2]),
                ("BandwidthPackageChargeType", "POSTPAY"),
                ("AutoPay", true)),
            2 or 3 => Call("AssociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package)),
            4 => Call("UnassociateCenBandwidthPackage", ("CenId", cen), ("CenBandwidthPackageId", package)),
            5 => Call("DeleteCenBandwidthPackage", ("CenBandwidthPackageId", package)),
            6 when Wait == 0 => Call("DeleteCen", ("CenId", cen)),
            7 => Call("ModifyCenBandwidthPackageSpec", ("CenBandwidthPackageId", package), ("Bandwidth", Bandwidth)),
            8 or 9 => Call(
                "CreateTransitRouterPeerAttachment",
                ("CenId", cen),
                ("RegionId", Regions[One % 3]),
                ("PeerTransitRouterId", Pick(state, "routers", Other)),
                ("CenBandwidthPackageId", package),
                ("Bandwidth", Bandwidth)),
            10 => Call(
                "UpdateTransitRouterPeerAttachmentAttribute",
                ("TransitRouterAttachmentId", attachment),
                ("BandwidthType", Other == 0 ? "DataTransfer" : "BandwidthPackage"),
                ("CenBandwidthPackageId", package),
                ("Bandwidth", Bandwidth)),
            11 => Call("DeleteTransitRouterPeerAttachment", ("TransitRouterAttachmentId", attachment)),
            _ => Call(
                "SetCenInterRegionBandwidthLimit",
                ("CenId", cen),
                ("LocalRegionId", Regions[One % 3]),
                ("OppositeRegionId", Regions[Other % 3]),
                ("BandwidthLimit", Kind == 12 ? 0 : Bandwidth)),
        };
        try
        {
            emulator.CallAsync(action, parameters).GetAwaiter().GetResult();
            return true;
        }
        catch (RefusalException)
        {
            return false;
        }
    }

    private static (string Action, (string Name, object Value)[] Parameters) Call(
        string action, params (string Name, object Value)[] parameters) => (action, parameters);

    private static string Pick(JObject state, string list, int number) =>
        state[list] is JArray { Count: > 0 } items ? items[number % items.Count].Value<string>("id")! : "none";
}
