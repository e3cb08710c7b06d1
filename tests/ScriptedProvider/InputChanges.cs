using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ScriptedProvider;

/// <summary>The difference between the inputs of then and now, property by property.</summary>
internal static class InputChanges
{
    private static readonly string[] Replacing = ["areas", "regionIds"];

    /// <summary>Compares; <c>areas</c> and <c>regionIds</c> ask for a replacement.</summary>
    public static DiffResponse Between(Struct olds, Struct news)
    {
        var response = new DiffResponse { HasDetailedDiff = true, Changes = DiffResponse.Types.DiffChanges.DiffNone };
        foreach (var name in olds.Fields.Keys.Union(news.Fields.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (KindOf(olds.Fields.GetValueOrDefault(name), news.Fields.GetValueOrDefault(name)) is not { } kind)
            {
                continue;
            }

            response.Changes = DiffResponse.Types.DiffChanges.DiffSome;
            response.Diffs.Add(name);
            if (Replacing.Contains(name, StringComparer.Ordinal))
            {
                response.Replaces.Add(name);
                kind++; // Each kind is followed by the one that replaces.
            }

            response.DetailedDiff[name] = new PropertyDiff { Kind = kind, InputDiff = true };
        }

        return response;
    }

    private static PropertyDiff.Types.Kind? KindOf(Value? old, Value? @new) => (old, @new) switch
    {
        (null, _) => PropertyDiff.Types.Kind.Add,
        (_, null) => PropertyDiff.Types.Kind.Delete,
        _ when old.Equals(@new) => null,
        _ => PropertyDiff.Types.Kind.Update,
    };
}
