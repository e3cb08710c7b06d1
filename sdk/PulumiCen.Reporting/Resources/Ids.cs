using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Resources;

/// <summary>The id that a resource has after a step.</summary>
internal static class Ids
{
    /// <summary>The new id; the old one while the engine hasn't said yet, unless the old one is replaced.</summary>
    public static string? Of(ResourceState? old, ResourceState @new)
    {
        var id = @new.Id.Length == 0 && old is { IsLeaving: false } ? old.Id : @new.Id;
        return id.Length == 0 || string.Equals(id, WireValue.Unknown, StringComparison.Ordinal) ? null : id;
    }
}
