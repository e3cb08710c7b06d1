using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>What a package will have by itself some day.</summary>
internal static class ReservationActions
{
    public const string TemporaryUpgrade = "TEMP_UPGRADE";

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(3);

    /// <summary>The times of this action have seconds, unlike all others.</summary>
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    [Confirmed("a temporary upgrade: prepaid packages within their term only, for 3 h at the least, 2 to 10000 Mbit/s", Sources.TempUpgrade)]
    [Confirmed("a package that is upgraded for a time has its old bandwidth again at the end, whatever its connections have", Sources.TempUpgrade)]
    [Assumed("a temporary upgrade is to more than the package has, and one at a time", "no source says either")]
    [Assumed("what a temporary upgrade can't be is 400 InvalidParameter; of a package paid by use UnSupported.ChargeType", Sources.NoCode)]
    public static JObject Upgrade(ActionContext context)
    {
        var bandwidth = PackageActions.BandwidthOf(context);
        var package = context.RequirePaid(context.SettledPackage(context.Required("CenBandwidthPackageId")));
        if (!package.ChargeType.Is("PREPAY"))
        {
            throw new RefusalException(400, "UnSupported.ChargeType", "The charge type is not supported.");
        }

        if (bandwidth <= package.Bandwidth || package.Reservation is not null)
        {
            throw ActionContext.Invalid("Bandwidth");
        }

        if (!DateTimeOffset.TryParseExact(
            context.Required("EndTime"), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
            || end < context.When(Shortest))
        {
            throw ActionContext.Invalid("EndTime");
        }

        package.Reservation = new Reservation(package.Bandwidth, end, TemporaryUpgrade);
        PackageActions.Become(context, package, bandwidth);
        return [];
    }

    /// <summary>What the API shows of it, all of it as texts.</summary>
    [Confirmed("HasReservationData is a text, and so are the four fields of IncludeReservationData; ReservationBandwidth is what the package falls back to", Sources.DescribePackages + ", " + Sources.Ros)]
    [Assumed("ReservationActiveTime is to the minute, and ReservationInternetChargeType is PayByBandwidth", "the other times of the action; no sample shows one")]
    [Assumed("a renewal to another bandwidth is ReservationOrderType RENEWCHANGE", "the word of other products of the cloud; this one's pages show TEMP_UPGRADE and UPGRADE")]
    public static void Show(ActionContext context, PackageItem package, JObject shown)
    {
        if (package.Reservation is { } reservation && context.Flag("IncludeReservationData", false))
        {
            shown["ReservationBandwidth"] = reservation.Bandwidth.ToString(CultureInfo.InvariantCulture);
            shown["ReservationActiveTime"] = ActionContext.TextOf(reservation.From);
            shown["ReservationInternetChargeType"] = "PayByBandwidth";
            shown["ReservationOrderType"] = reservation.OrderType;
        }
    }
}
