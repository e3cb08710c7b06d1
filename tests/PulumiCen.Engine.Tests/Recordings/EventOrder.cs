using Newtonsoft.Json.Linq;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>What always holds of the order of the engine's events; see <see cref="CallOrder"/>.</summary>
internal static class EventOrder
{
    /// <summary>The rules that are broken, in words.</summary>
    public static IReadOnlyList<string> Violations(IReadOnlyList<JObject> lines)
    {
        var events = lines.Select((line, index) => Event.Read(line, index)).ToList();
        return [.. StartAndEnd(events), .. BeginsBeforeEnd(events), .. DependenciesFirst(events), .. DependentsDeletedFirst(events)];
    }

    private static IEnumerable<string> StartAndEnd(List<Event> events)
    {
        // Policy packs are started before.
        var first = events.First(@event => @event.Kind is not "policyLoadEvent");
        if (first.Kind is not "preludeEvent" || events[^2].Kind is not "summaryEvent" || events[^1].Kind is not "cancelEvent")
        {
            yield return $"{first} is first, and {events[^2]} and {events[^1]} are last.";
        }
    }

    private static IEnumerable<string> BeginsBeforeEnd(List<Event> events) =>
        from end in events
        where end.Kind is "resOutputsEvent" or "resOpFailedEvent"
        where !events.Take(end.Index).Any(begin =>
            begin.Kind is "resourcePreEvent" && string.Equals(begin.Urn, end.Urn, StringComparison.Ordinal))
        select $"{end} has no beginning.";

    private static IEnumerable<string> DependenciesFirst(List<Event> events) =>
        from begin in events
        where begin.Kind is "resourcePreEvent" && begin.Op is "create" or "update" or "create-replacement" or "import"
        from end in events
        where end.Kind is "resOutputsEvent" && begin.NewReferences.Contains(end.Urn, StringComparer.Ordinal)
            && end.Op is "create" or "update" or "create-replacement" or "same"
        where end.Index > begin.Index
        select $"{begin} comes before {end}.";

    private static IEnumerable<string> DependentsDeletedFirst(List<Event> events) =>
        from begin in events
        where begin.Kind is "resourcePreEvent" && begin.Op is "delete"
        from end in events
        where end.Kind is "resOutputsEvent" && end.Op is "delete" && end.OldReferences.Contains(begin.Urn, StringComparer.Ordinal)
        where end.Index > begin.Index
        select $"{begin} comes before {end}.";

    private sealed record Event(
        string Kind, string? Op, string? Urn, int Index, IReadOnlyList<string?> NewReferences, IReadOnlyList<string?> OldReferences)
    {
        public static Event Read(JObject line, int index)
        {
            var kind = line.Properties().Last(property => property.Value is JObject);
            var metadata = kind.Value["metadata"];
            return new Event(
                kind.Name,
                (string?)metadata?["op"],
                (string?)metadata?["urn"],
                index,
                [.. Names.ReferencesIn(metadata?["new"])],
                [.. Names.ReferencesIn(metadata?["old"])]);
        }

        /// <inheritdoc />
        public override string ToString() => Urn is null ? Kind : $"{Kind} {Op} of \"{Names.Of(Urn)}\"";
    }
}
