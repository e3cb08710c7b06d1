using System.Collections.Frozen;

namespace PulumiCen.Reporting.Steps;

/// <summary>The CLI's names of the operations.</summary>
public static class ResourceOperations
{
    private static readonly FrozenDictionary<ResourceOperation, string> Names = new Dictionary<ResourceOperation, string>
    {
        [ResourceOperation.Unknown] = "unknown",
        [ResourceOperation.Same] = "same",
        [ResourceOperation.Create] = "create",
        [ResourceOperation.Update] = "update",
        [ResourceOperation.Delete] = "delete",
        [ResourceOperation.Replace] = "replace",
        [ResourceOperation.CreateReplacement] = "create-replacement",
        [ResourceOperation.DeleteReplaced] = "delete-replaced",
        [ResourceOperation.Read] = "read",
        [ResourceOperation.ReadReplacement] = "read-replacement",
        [ResourceOperation.Refresh] = "refresh",
        [ResourceOperation.Discard] = "discard",
        [ResourceOperation.DiscardReplaced] = "discard-replaced",
        [ResourceOperation.RemovePendingReplace] = "remove-pending-replace",
        [ResourceOperation.Import] = "import",
        [ResourceOperation.ImportReplacement] = "import-replacement",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ResourceOperation> Operations =
        Names.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The operation of that name; <see cref="ResourceOperation.Unknown"/> for a name from a newer engine.</summary>
    public static ResourceOperation Parse(string? name) =>
        name is not null && Operations.TryGetValue(name, out var operation) ? operation : ResourceOperation.Unknown;

    /// <summary>The CLI's name.</summary>
    public static string Name(this ResourceOperation operation) => Names[operation];
}
