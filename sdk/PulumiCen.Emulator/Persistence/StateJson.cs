using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Persistence;

/// <summary>The state as JSON, in the state file and for people.</summary>
internal static class StateJson
{
    public static JObject Write(CloudState state) => new()
    {
        ["nextNumber"] = state.NextNumber,
        ["cens"] = Array(state.Cens, Write),
        ["packages"] = Array(state.Packages, Write),
        ["limits"] = Array(state.Limits, Write),
        ["routers"] = Array(state.Routers, Write),
        ["attachments"] = Array(state.Attachments, Write),
        ["tokens"] = Array(state.Tokens, Write),
        ["journal"] = Array(state.Journal.Entries, Write),
    };

    /// <summary>What changed since the state was kept last.</summary>
    public static JObject WriteChanges(CloudState state)
    {
        var changes = new JObject { ["nextNumber"] = state.NextNumber };
        AddChanges(changes, "cens", state.Cens, Write);
        AddChanges(changes, "packages", state.Packages, Write);
        AddChanges(changes, "limits", state.Limits, Write);
        AddChanges(changes, "routers", state.Routers, Write);
        AddChanges(changes, "attachments", state.Attachments, Write);
        AddChanges(changes, "tokens", state.Tokens, Write);
        changes["journal"] = Array(state.Journal.Added, Write);
        return changes;
    }

    private static void AddChanges<T>(JObject changes, string name, ItemList<T> items, Func<T, JObject> write)
        where T : Item
    {
        if (items.HasChanged)
        {
            changes[name] = new JObject
            {
                ["removed"] = new JArray(items.Removed),
                ["put"] = Array(items.Changed, write),
            };
        }
    }

    private static JObject Write(CenItem item) => new()
    {
        ["id"] = item.Id,
        ["name"] = item.Name,
        ["description"] = item.Description,
        ["creationTime"] = item.CreationTime,
        ["isEnterprise"] = item.IsEnterprise,
        ["tags"] = Map(item.Tags),
        ["transition"] = Write(item.Transition),
    };

    private static JObject Write(PackageItem item) => new()
    {
        ["id"] = item.Id,
        ["orderId"] = item.OrderId,
        ["bandwidth"] = item.Bandwidth,
        ["resize"] = item.Resize is null ? JValue.CreateNull() : new JObject
        {
            ["bandwidth"] = item.Resize.Bandwidth,
            ["until"] = Time(item.Resize.Until),
        },
        ["reservation"] = item.Reservation is null ? JValue.CreateNull() : new JObject
        {
            ["bandwidth"] = item.Reservation.Bandwidth,
            ["from"] = Time(item.Reservation.From),
            ["orderType"] = item.Reservation.OrderType,
        },
        ["areaA"] = item.AreaA,
        ["areaB"] = item.AreaB,
        ["chargeType"] = item.ChargeType,
        ["name"] = item.Name,
        ["description"] = item.Description,
        ["creationTime"] = item.CreationTime,
        ["expiredTime"] = item.ExpiredTime,
        ["cenId"] = item.CenId,
        ["tags"] = Map(item.Tags),
        ["transition"] = Write(item.Transition),
    };

    private static JObject Write(LimitItem item) => new()
    {
        ["cenId"] = item.CenId,
        ["localRegionId"] = item.LocalRegionId,
        ["oppositeRegionId"] = item.OppositeRegionId,
        ["packageId"] = item.PackageId,
        ["bandwidth"] = item.Bandwidth,
        ["held"] = item.Held,
        ["transition"] = Write(item.Transition),
    };

    private static JObject Write(RouterItem item) => new()
    {
        ["id"] = item.Id,
        ["cenId"] = item.CenId,
        ["regionId"] = item.RegionId,
        ["isBasic"] = item.IsBasic,
        ["tags"] = Map(item.Tags),
    };

    private static JObject Write(AttachmentItem item) => new()
    {
        ["id"] = item.Id,
        ["cenId"] = item.CenId,
        ["routerId"] = item.RouterId,
        ["regionId"] = item.RegionId,
        ["peerRouterId"] = item.PeerRouterId,
        ["peerRegionId"] = item.PeerRegionId,
        ["packageId"] = item.PackageId,
        ["leftPackageId"] = item.LeftPackageId,
        ["listedAfterwards"] = item.ListedAfterwards.TotalSeconds,
        ["bandwidth"] = item.Bandwidth,
        ["held"] = item.Held,
        ["bandwidthType"] = item.BandwidthType,
        ["name"] = item.Name,
        ["description"] = item.Description,
        ["autoPublishRoutes"] = item.AutoPublishRoutes,
        ["linkType"] = item.LinkType,
        ["tags"] = Map(item.Tags),
        ["transition"] = Write(item.Transition),
    };

    private static JObject Write(TokenItem item) => new()
    {
        ["token"] = item.Key,
        ["fingerprint"] = item.Fingerprint,
        ["reply"] = item.Reply,
    };

    private static JObject Write(JournalEntry item) => new()
    {
        ["time"] = Time(item.Time),
        ["action"] = item.Action,
        ["parameters"] = Map(item.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)),
        ["code"] = item.Code,
        ["message"] = item.Message,
    };

    private static JArray Array<T>(IEnumerable<T> items, Func<T, JObject> write) => new(items.Select(write));

    private static JObject Map(IEnumerable<KeyValuePair<string, string>> entries) =>
        new(entries.Select(entry => new JProperty(entry.Key, entry.Value)));

    private static JToken Write(Transition? transition) => transition is null ? JValue.CreateNull() : new JObject
    {
        ["status"] = transition.Status,
        ["until"] = Time(transition.Until),
        ["endsGone"] = transition.EndsGone,
    };

    private static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);
}
