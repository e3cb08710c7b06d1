using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using Pulumirpc;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace PulumiCen.Provider.Wire;

/// <summary>Diff and DiffConfig on the wire.</summary>
internal static class DiffMessages
{
    public static DiffCall Read(DiffRequest request) => new(
        ResourceIdentity.From(request.Urn, request.Type, request.Name),
        request.Id,
        PropertyReader.Read(request.Olds),
        PropertyReader.Read(request.OldInputs ?? request.Olds),
        PropertyReader.Read(request.News));

    public static DiffResponse Write(Difference difference)
    {
        var response = new DiffResponse
        {
            Changes = difference.HasCall ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone,
            HasDetailedDiff = true,
            DeleteBeforeReplace = difference.DeleteBeforeReplace,
        };
        foreach (var change in difference.Changes)
        {
            response.Diffs.Add(change.Property);
            response.DetailedDiff[change.Property] = new PropertyDiff { Kind = KindOf(change), InputDiff = true };
            if (change.Replaces)
            {
                response.Replaces.Add(change.Property);
            }
        }

        return response;
    }

    private static Kind KindOf(PropertyChange change) => (change.Kind, change.Replaces) switch
    {
        (ChangeKind.Add, false) => Kind.Add,
        (ChangeKind.Add, true) => Kind.AddReplace,
        (ChangeKind.Delete, false) => Kind.Delete,
        (ChangeKind.Delete, true) => Kind.DeleteReplace,
        (_, false) => Kind.Update,
        (_, true) => Kind.UpdateReplace,
    };
}
