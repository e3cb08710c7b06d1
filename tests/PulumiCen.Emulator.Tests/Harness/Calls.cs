using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Tests.Harness;

/// <summary>Calls actions without HTTP.</summary>
internal static class Calls
{
    public static Task<JObject> CallAsync(this CenEmulator emulator, string action, params (string Name, object Value)[] parameters) =>
        emulator.ExecuteAsync(
            action,
            parameters.ToDictionary(parameter => parameter.Name, parameter => $"{parameter.Value}", StringComparer.Ordinal),
            CancellationToken.None);

    public static async Task<RefusalException> RefusedAsync(
        this CenEmulator emulator, string code, string action, params (string Name, object Value)[] parameters)
    {
        var refusal = await Assert.ThrowsAsync<RefusalException>(() => emulator.CallAsync(action, parameters));
        Assert.Equal(code, refusal.Code);
        return refusal;
    }

    public static async Task<string> CreateCenAsync(this CenEmulator emulator) =>
        (await emulator.CallAsync("CreateCen")).Value<string>("CenId")!;

    public static async Task<string> BuyAsync(this CenEmulator emulator, long bandwidth, string areaA = "China", string areaB = "North-America") =>
        (await emulator.CallAsync(
            "CreateCenBandwidthPackage",
            ("Bandwidth", bandwidth),
            ("GeographicRegionAId", areaA),
            ("GeographicRegionBId", areaB),
            ("BandwidthPackageChargeType", "POSTPAY"),
            ("AutoPay", true))).Value<string>("CenBandwidthPackageId")!;

    public static Task<JObject> SetLimitAsync(this CenEmulator emulator, string cen, string region, long bandwidth) => emulator.CallAsync(
        "SetCenInterRegionBandwidthLimit",
        ("CenId", cen),
        ("LocalRegionId", region),
        ("OppositeRegionId", "us-east-1"),
        ("BandwidthLimit", bandwidth));

    public static async Task<JObject> PackageAsync(this CenEmulator emulator, string id) =>
        (JObject)(await emulator.CallAsync(
            "DescribeCenBandwidthPackages", ("Filter.1.Key", "CenBandwidthPackageId"), ("Filter.1.Value.1", id)))
        .SelectToken("CenBandwidthPackages.CenBandwidthPackage[0]")!;

    /// <summary>The state without the journal: what a refusal must not change.</summary>
    public static async Task<string> StateAsync(this CenEmulator emulator)
    {
        var state = await emulator.DescribeAsync(CancellationToken.None);
        state.Remove("journal");
        return state.ToString();
    }
}
