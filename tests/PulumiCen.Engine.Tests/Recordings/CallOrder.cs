using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>
/// What always holds of the order of a provider's calls. Each rule holds in the recordings, which a test checks, and has
/// to hold on the stand-in engine.
/// </summary>
internal static class CallOrder
{
    /// <summary>The rules that are broken, in words.</summary>
    public static IReadOnlyList<string> Violations(string operation, IReadOnlyList<JObject> lines)
    {
        var calls = Call.Read(lines);
        return
        [
            .. StartAndEnd(calls),
            .. OneCallAResource(calls),
            .. OneRegistrationAtATime(calls, operation),
            .. DependenciesFirst(calls),
            .. DeletesLast(calls),
        ];
    }

    private static IEnumerable<string> StartAndEnd(List<Call> calls)
    {
        string[] order = ["Handshake", "GetPluginInfo", "CheckConfig", "DiffConfig", "Configure"];
        var start = calls.Where(call => order.Contains(call.Method, StringComparer.Ordinal)).ToList();
        var methods = start.Select(call => call.Method).ToList();
        if (!methods.SequenceEqual(order.Intersect(methods, StringComparer.Ordinal), StringComparer.Ordinal))
        {
            yield return $"The start is {string.Join(", ", start)}.";
        }

        foreach (var call in calls.Except(start).Where(call => start.Any(first => first.End > call.Begin)))
        {
            yield return $"{call} comes before the provider is configured.";
        }

        if (calls[^1].Method is not "Cancel" || calls.Exists(call => call.End > calls[^1].Begin && call != calls[^1]))
        {
            yield return $"{calls[^1]} is the last call, not Cancel after all others.";
        }
    }

    private static IEnumerable<string> OneCallAResource(List<Call> calls) =>
        from first in calls
        from second in calls
        where first.IsOfSameResource(second) && first.Begin < second.Begin && second.Begin < first.End
        select $"{second} comes while {first} runs.";

    /// <summary>Check and its Diff are one turn, and one turn comes after the other. A refresh has no Check.</summary>
    private static IEnumerable<string> OneRegistrationAtATime(List<Call> calls, string operation)
    {
        if (operation is "refresh" or "destroy")
        {
            return [];
        }

        var turns = calls.Where(call => call.Method is "Check" or "Diff").ToList();
        return turns.Zip(turns.Skip(1))
            .Where(pair => pair.Second.Begin < pair.First.End
                || (pair.Second.Method is "Diff" && !pair.Second.IsOfSameResource(pair.First)))
            .Select(pair => $"{pair.Second} comes inside the turn of {pair.First}.");
    }

    private static IEnumerable<string> DependenciesFirst(List<Call> calls) =>
        from dependent in calls
        where dependent.Method is "Check" or "Create" or "Update"
        from dependency in calls
        where dependency.Method is "Create" or "Update" && dependent.References.Contains(dependency.Urn, StringComparer.Ordinal)
        where dependency.End > dependent.Begin
        select $"{dependent} comes before the end of {dependency}.";

    private static IEnumerable<string> DeletesLast(List<Call> calls)
    {
        // What is deleted to be made anew comes before its creation.
        var deletes = calls
            .Where(call => call.Method is "Delete" && !calls.Exists(create =>
                create.Method is "Create" && create.IsOfSameResource(call) && create.Begin > call.End))
            .ToList();
        var others = calls.Where(call => call.Method is "Check" or "Diff" or "Create" or "Update");
        return
        [
            .. from delete in deletes
               from other in others
               where other.End > delete.Begin
               select $"{delete} comes before the end of {other}.",
            .. from dependent in deletes
               from delete in deletes
               where dependent.References.Contains(delete.Urn, StringComparer.Ordinal) && dependent.End > delete.Begin
               select $"{delete} comes before the end of {dependent}.",
        ];
    }

    /// <summary>A call, from the line that has it to the line that has the answer.</summary>
    private sealed record Call(string Method, string? Urn, int Begin, int End, IReadOnlyList<string?> References)
    {
        public static List<Call> Read(IReadOnlyList<JObject> lines)
        {
            var ends = lines.Index()
                .Where(line => (string?)line.Item["event"] is "reply" or "error")
                .ToDictionary(line => (int)line.Item["n"]!, line => line.Index);
            return
            [
                .. lines.Index().Where(line => (string?)line.Item["event"] is "call").Select(line => new Call(
                    (string)line.Item["method"]!,
                    (string?)line.Item.SelectToken("request.urn"),
                    line.Index,
                    ends.GetValueOrDefault((int)line.Item["n"]!, int.MaxValue),
                    [.. Names.ReferencesIn(line.Item["request"])])),
            ];
        }

        public bool IsOfSameResource(Call other) => Urn is not null && string.Equals(Urn, other.Urn, StringComparison.Ordinal);

        /// <inheritdoc />
        public override string ToString() => Urn is null ? Method : $"{Method} of \"{Names.Of(Urn)}\"";
    }
}
