using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>What always holds of the order of the resources in a state: what a resource needs comes before it.</summary>
internal static class StateOrder
{
    /// <summary>The rules that are broken, in words.</summary>
    public static IReadOnlyList<string> Violations(JObject? state)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var violations = new List<string>();
        foreach (var resource in state?.SelectToken("deployment.resources")?.Cast<JObject>() ?? [])
        {
            var urn = (string)resource["urn"]!;
            violations.AddRange(Needs(resource).Where(need => !seen.Contains(need)).Select(need => $"{urn} comes before {need}."));
            seen.Add(urn);
        }

        return violations;
    }

    private static IEnumerable<string> Needs(JObject resource)
    {
        var provider = (string?)resource["provider"];
        return new[] { (string?)resource["parent"], provider?[..provider.LastIndexOf("::", StringComparison.Ordinal)] }
            .OfType<string>()
            .Concat(resource["dependencies"]?.Select(urn => (string)urn!) ?? []);
    }
}
