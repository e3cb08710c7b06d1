using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership.Histories;

/// <summary>What the cloud has, as an accountant sees it who asks nobody: each thing by the id that a state would have.</summary>
internal sealed class CloudView : Dictionary<string, string>
{
    private CloudView()
        : base(StringComparer.Ordinal)
    {
    }

    public static async Task<CloudView> OfAsync(EmulatedCloud cloud)
    {
        var state = await cloud.DescribeAsync();
        var view = new CloudView();
        foreach (var cen in All(state, "cens"))
        {
            view.Add((string)cen["id"]!, $"{cen["name"]} {cen["description"]}");
        }

        foreach (var package in All(state, "packages"))
        {
            view.Add((string)package["id"]!, $"{package["bandwidth"]} at {package["cenId"]} {package["name"]}");
        }

        foreach (var limit in All(state, "limits"))
        {
            view.Add(IdOf((string)limit["cenId"]!, limit, "localRegionId", "oppositeRegionId"), $"{limit["bandwidth"]} of {limit["packageId"]}");
        }

        foreach (var attachment in All(state, "attachments"))
        {
            view.Add(
                IdOf((string)attachment["cenId"]!, attachment, "regionId", "peerRegionId"),
                $"{attachment["bandwidth"]} of {attachment["packageId"]} {attachment["name"]}");
        }

        return view;
    }

    /// <summary>What isn't as it was: changed, gone, or new.</summary>
    public IEnumerable<string> DifferencesTo(CloudView other) => Keys.Union(other.Keys, StringComparer.Ordinal)
        .Where(id => !string.Equals(this.GetValueOrDefault(id), other.GetValueOrDefault(id), StringComparison.Ordinal));

    private static IEnumerable<JToken> All(JObject state, string name) => state[name]!.Where(item => item["held"] is not { } held || (long?)item["bandwidth"] != 0 || (long?)held != 0);

    private static string IdOf(string cenId, JToken item, string one, string other)
    {
        var pair = RegionPair.Of((string)item[one]!, (string)item[other]!);
        return $"{cenId}:{pair.First}:{pair.Second}";
    }
}
