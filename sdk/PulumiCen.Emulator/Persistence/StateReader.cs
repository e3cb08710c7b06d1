using System.Collections.Immutable;
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
        var state = new CloudState { NextNumber = json.Value<long>("nextNumber") };
        Read(json, "cens", state.Cens, ReadCen);
        Read(json, "packages", state.Packages, ReadPackage);
        Read(json, "limits", state.Limits, ReadLimit);
        Read(json, "routers", state.Routers, ReadRouter);
        Read(json, "attachments", state.Attachments, ReadAttachment);
        Read(json, "tokens", state.Tokens, ReadToken);
        ReadJournal(json, state);
        state.Keep();
        return state;
    }

    /// <summary>Changes a state as <see cref="StateJson.WriteChanges"/> says.</summary>
    /// <exception cref="FormatException">The JSON isn't a change.</exception>
    public static void Change(CloudState state, JObject json)
    {
        state.NextNumber = json.Value<long>("nextNumber");
        Change(json, "cens", state.Cens, ReadCen);
        Change(json, "packages", state.Packages, ReadPackage);
        Change(json, "limits", state.Limits, ReadLimit);
        Change(json, "routers", state.Routers, ReadRouter);
        Change(json, "attachments", state.Attachments, ReadAttachment);
        Change(json, "tokens", state.Tokens, ReadToken);
        ReadJournal(json, state);
        state.Keep();
    }

    private static void Read<T>(JObject json, string name, ItemList<T> items, Func<JObject, T> read)
        where T : Item
    {
        foreach (var item in Items(json, name))
        {
            items.Add(read(item));
        }
    }

    private static void Change<T>(JObject json, string name, ItemList<T> items, Func<JObject, T> read)
        where T : Item
    {
        if (json[name] is not JObject changes)
        {
            return;
        }

        var removed = (changes["removed"] as JArray ?? []).Select(key => key.ToString()).ToHashSet(StringComparer.Ordinal);
        items.RemoveAll(item => removed.Contains(item.Key));
        foreach (var item in Items(changes, "put"))
        {
            items.Put(read(item));
        }
    }

    private static void ReadJournal(JObject json, CloudState state)
    {
        foreach (var item in Items(json, "journal"))
        {
            state.Journal.Add(new JournalEntry(
                Time(item, "time"), Text(item, "action"), Map(item, "parameters"), Text(item, "code"), Text(item, "message")));
        }
    }

    private static RouterItem ReadRouter(JObject item) =>
        new(Text(item, "id"), Text(item, "cenId"), Text(item, "regionId"), item.Value<bool>("isBasic")) { Tags = Map(item, "tags") };

    private static TokenItem ReadToken(JObject item) => new(Text(item, "token"), Text(item, "fingerprint"), Text(item, "reply"));

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

    private static ImmutableSortedDictionary<string, string> Map(JObject item, string name) =>
        ((item[name] as JObject)?.Properties() ?? []).ToImmutableSortedDictionary(
            property => property.Name, property => property.Value.ToString(), StringComparer.Ordinal);

    private static DateTimeOffset Time(JObject item, string name) =>
        DateTimeOffset.Parse(Text(item, name), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
