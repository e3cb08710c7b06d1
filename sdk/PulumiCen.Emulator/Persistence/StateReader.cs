using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>Reads what <see cref="StateJson"/> wrote.</summary>
internal static class StateReader
{
    /// <exception cref="FormatException">The JSON isn't a state.</exception>
    public static CloudState Read(JObject json)
    {
        if (json.Value<int?>("version") is not StateJson.Version)
        {
            throw new FormatException($"has the format version {json["version"] ?? "none"}, not {StateJson.Version}.");
        }

        var state = new CloudState { NextNumber = json.Value<long>("nextNumber") };
        state.Cens.AddRange(Items(json, "cens").Select(ReadCen));
        state.Packages.AddRange(Items(json, "packages").Select(ReadPackage));
        state.Limits.AddRange(Items(json, "limits").Select(ReadLimit));
        state.Routers.AddRange(Items(json, "routers").Select(item =>
            new RouterItem(Text(item, "id"), Text(item, "cenId"), Text(item, "regionId"), item.Value<bool>("isBasic"))
            {
                Tags = Map(item, "tags"),
            }));
        state.Attachments.AddRange(Items(json, "attachments").Select(ReadAttachment));
        foreach (var item in Items(json, "tokens"))
        {
            state.Tokens[Text(item, "token")] = new TokenItem(Text(item, "fingerprint"), Text(item, "reply"));
        }

        foreach (var item in Items(json, "journal"))
        {
            state.Journal.Add(new JournalEntry(
                Time(item, "time"), Text(item, "action"), Map(item, "parameters"), Text(item, "code"), Text(item, "message")));
        }

        return state;
    }

    private static CenItem ReadCen(JObject item) => new()
    {
        Id = Text(item, "id"),
        Name = Text(item, "name"),
        Description = Text(item, "description"),
        CreationTime = Text(item, "creationTime"),
        IsEnterprise = item.Value<bool>("isEnterprise"),
        Tags = Map(item, "tags"),
        Transition = ReadTransition(item),
    };

    private static PackageItem ReadPackage(JObject item) => new()
    {
        Id = Text(item, "id"),
        OrderId = Text(item, "orderId"),
        Bandwidth = item.Value<long>("bandwidth"),
        Resize = item["resize"] is JObject resize
            ? new PendingResize(resize.Value<long>("bandwidth"), Time(resize, "until"))
            : null,
        Reservation = item["reservation"] is JObject reservation
            ? new Reservation(reservation.Value<long>("bandwidth"), Time(reservation, "from"), Text(reservation, "orderType"))
            : null,
        AreaA = Text(item, "areaA"),
        AreaB = Text(item, "areaB"),
        ChargeType = Text(item, "chargeType"),
        Name = Text(item, "name"),
        Description = Text(item, "description"),
        CreationTime = Text(item, "creationTime"),
        ExpiredTime = Text(item, "expiredTime"),
        CenId = item.Value<string?>("cenId"),
        Tags = Map(item, "tags"),
        Transition = ReadTransition(item),
    };

    private static LimitItem ReadLimit(JObject item) => new()
    {
        CenId = Text(item, "cenId"),
        LocalRegionId = Text(item, "localRegionId"),
        OppositeRegionId = Text(item, "oppositeRegionId"),
        PackageId = Text(item, "packageId"),
        Bandwidth = item.Value<long>("bandwidth"),
        Held = item.Value<long?>("held"),
        Transition = ReadTransition(item),
    };

    private static AttachmentItem ReadAttachment(JObject item) => new()
    {
        Id = Text(item, "id"),
        CenId = Text(item, "cenId"),
        RouterId = Text(item, "routerId"),
        RegionId = Text(item, "regionId"),
        PeerRouterId = Text(item, "peerRouterId"),
        PeerRegionId = Text(item, "peerRegionId"),
        PackageId = item.Value<string?>("packageId"),
        LeftPackageId = item.Value<string?>("leftPackageId"),
        ListedAfterwards = TimeSpan.FromSeconds(item.Value<double>("listedAfterwards")),
        Bandwidth = item.Value<long?>("bandwidth"),
        Held = item.Value<long?>("held"),
        BandwidthType = Text(item, "bandwidthType"),
        Name = Text(item, "name"),
        Description = Text(item, "description"),
        AutoPublishRoutes = item.Value<bool>("autoPublishRoutes"),
        LinkType = Text(item, "linkType"),
        Tags = Map(item, "tags"),
        Transition = ReadTransition(item),
    };

    private static Transition? ReadTransition(JObject item) => item["transition"] is JObject transition
        ? new Transition(Text(transition, "status"), Time(transition, "until"), transition.Value<bool>("endsGone"))
        : null;

    private static IEnumerable<JObject> Items(JObject json, string name) =>
        json[name] is JArray items ? items.Cast<JObject>() : throw new FormatException($"has no list \"{name}\".");

    private static string Text(JObject item, string name) =>
        item.Value<string?>(name) ?? throw new FormatException($"has an item without \"{name}\".");

    private static SortedDictionary<string, string> Map(JObject item, string name)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in (item[name] as JObject)?.Properties() ?? [])
        {
            map[property.Name] = property.Value.ToString();
        }

        return map;
    }

    private static DateTimeOffset Time(JObject item, string name) =>
        DateTimeOffset.Parse(Text(item, name), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
