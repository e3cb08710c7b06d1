using System.Collections.Frozen;

namespace PulumiCen.Budget;

/// <summary>
/// The regions whose area is known. New ones come faster than this table, and of some the documentation names no area
/// (me-east-1, na-south-1, ccn-...): these are let through everywhere, the cloud knows better.
/// </summary>
/// <remarks>
/// Source: product documentation, "Work with a bandwidth plan", and for Mumbai, Sydney and Wuhan its older editions;
/// ids from the official Terraform provider.
/// </remarks>
public static class RegionTable
{
    private static readonly FrozenDictionary<string, Region> ById = Rows().ToFrozenDictionary(row => row.Id, StringComparer.Ordinal);

    /// <summary>All regions with a known area, by id.</summary>
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
        new("cn-wuhan-lr", "Wuhan", Area.China), // id UNCONFIRMED
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
    ];
}
