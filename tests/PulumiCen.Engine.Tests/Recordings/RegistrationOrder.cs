using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>
/// Where a Check failed, or a policy in an update, the order in which the registrations came decides which resource is blamed and what is done
/// until then. It differs from run to run of the real engine, so the program is told to repeat the recorded one.
/// </summary>
internal static class RegistrationOrder
{
    /// <summary>The order behind the recorded calls; null where it decides nothing.</summary>
    public static string? OfCalls(Step recorded)
    {
        var calls = recorded.Calls;
        var isCheckFailed = calls.Any(line => line.SelectToken("response.failures") is not null);
        var isViolated = recorded.Operation is "up"
            && recorded.PolicyCalls.Any(line => (string?)line.SelectToken("response.diagnostics[0].enforcementLevel") is "MANDATORY");
        if (!isCheckFailed && !isViolated)
        {
            return null;
        }

        return Join(recorded, calls
            .Where(line => (string?)line["method"] is "Check" && line["request"] is not null)
            .Select(line => (string)line.SelectToken("request.name")!));
    }

    /// <summary>The order behind the recorded <c>preview --json</c>, which was a run of its own.</summary>
    public static string? OfPreview(Step recorded)
    {
        var blamed = recorded.Preview?.SelectTokens("diagnostics[*]")
            .Where(diagnostic => ((string?)diagnostic["message"])!.Contains(" has a problem: ", StringComparison.Ordinal))
            .Select(diagnostic => Names.Of((string)diagnostic["urn"]!))
            .ToList();
        return blamed is { Count: > 0 }
            ? Join(recorded, Program(recorded).Except(blamed, StringComparer.Ordinal).Concat(blamed))
            : null;
    }

    private static string Join(Step recorded, IEnumerable<string> first) =>
        string.Join(',', first.Concat(Program(recorded)).Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> Program(Step recorded) =>
        JObject.Parse(File.ReadAllText(recorded.ProgramFile)).SelectTokens("resources[*].name").Select(name => (string)name!);
}
