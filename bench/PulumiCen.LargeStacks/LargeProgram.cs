using System.Globalization;
using PulumiCen.Budget;

namespace PulumiCen.LargeStacks;

/// <summary>The program: CENs with a package each, which carries a connection for each region pair until there are enough.</summary>
internal static class LargeProgram
{
    private static readonly string[][] Pairs =
    [
        .. RegionTable.In(Area.China).SelectMany(
            _ => RegionTable.In(Area.NorthAmerica), (china, america) => new[] { china.Id, america.Id }),
    ];

    public static void Register(int connections)
    {
        BandwidthPackage? package = null;
        for (var number = 0; number < connections; number++)
        {
            var pair = number % Pairs.Length;
            if (pair == 0)
            {
                package = Package((number / Pairs.Length).ToString(CultureInfo.InvariantCulture));
            }

            _ = new RegionConnection(string.Create(CultureInfo.InvariantCulture, $"connection-{number}"), new()
            {
                BandwidthPackage = package!,
                RegionIds = { Pairs[pair][0], Pairs[pair][1] },
                Bandwidth = 1,
            });
        }
    }

    private static BandwidthPackage Package(string number) => new($"package-{number}", new()
    {
        Instance = new Instance($"network-{number}"),
        Areas = { "China", "North-America" },
        Bandwidth = 100,
        ChargeType = ChargeType.PostPaid,
    });
}
