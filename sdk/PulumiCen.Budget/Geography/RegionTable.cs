using System.Collections.Frozen;

namespace PulumiCen.Budget;

/// <summary>
/// The regions known here. New ones come faster than this table, and of some no document names the area: what isn't known
/// is let through everywhere, the cloud knows better.
/// </summary>
/// <remarks>
/// Source of the areas: product documentation, "Work with a bandwidth plan", and for Mumbai, Sydney and Wuhan its older
/// editions. Source of the ids: the official Terraform provider's list of regions, and the endpoints of the official C# SDK.
/// </remarks>
public static class RegionTable
{
    private static readonly FrozenDictionary<string, Region> ById = Rows().ToFrozenDictionary(row => row.Id, StringComparer.Ordinal);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Region> All { get; } = [.. ById.Values.OrderBy(region => region.Id, StringComparer.Ordinal)];

    /// <summary>The region with that id; null when the table doesn't have it.</summary>
    public static Region? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The regions of an area, by id.</summary>
    public static IEnumerable<Region> In(Area area) => All.Where(region => region.Area == area);

    private static Region[] Rows() =>
    [
        new("cn-beijing", "Beijing", Area.China),
        new("cn-chengdu", "Chengdu", Area.China),
        new("cn-fuzhou", "Fuzhou", Area.China),
        new("cn-guangzhou", "Guangzhou", Area.China),
        new("cn-hangzhou", "Hangzhou", Area.China),
        new("cn-heyuan", "Heyuan", Area.China),
        new("cn-huhehaote", "Hohhot", Area.China),
        new("cn-nanjing", "Nanjing", Area.China),
        new("cn-qingdao", "Qingdao", Area.China),
        new("cn-shanghai", "Shanghai", Area.China),
        new("cn-shenzhen", "Shenzhen", Area.China),
        new("cn-wuhan-lr", "Wuhan", Area.China), // INFERRED: the id; the documents of 2019 print the name only
        new("cn-wulanchabu", "Ulanqab", Area.China),
        new("cn-zhangjiakou", "Zhangjiakou", Area.China),
        new("us-east-1", "Virginia", Area.NorthAmerica),
        new("us-west-1", "Silicon Valley", Area.NorthAmerica),
        new("ap-northeast-1", "Tokyo", Area.AsiaPacific),
        new("ap-northeast-2", "Seoul", Area.AsiaPacific),
        new("ap-south-1", "Mumbai", Area.AsiaPacific),
        new("ap-southeast-1", "Singapore", Area.AsiaPacific),
        new("ap-southeast-3", "Kuala Lumpur", Area.AsiaPacific),
        new("ap-southeast-5", "Jakarta", Area.AsiaPacific),
        new("ap-southeast-6", "Manila", Area.AsiaPacific),
        new("ap-southeast-7", "Bangkok", Area.AsiaPacific),
        new("cn-hongkong", "Hong Kong", Area.AsiaPacific),
        new("eu-central-1", "Frankfurt", Area.Europe),
        new("eu-west-1", "London", Area.Europe),
        new("ap-southeast-2", "Sydney", Area.Australia),

        // Regions whose area no document names. An area that is only inferred must not refuse anything, so it isn't in a row.
        new("ap-southeast-8", "ap-southeast-8", null), // UNKNOWN
        new("cn-zhongwei", "Zhongwei", null), // UNKNOWN
        new("me-central-1", "Riyadh", null), // INFERRED from the name: Middle East
        new("me-east-1", "Dubai", null), // INFERRED from the name: Middle East
        new("na-south-1", "Mexico", null), // UNKNOWN: North America or South America
        new("us-southeast-1", "Atlanta", null), // INFERRED from the name: North America
    ];
}
