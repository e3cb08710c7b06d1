using System.Collections.Frozen;

namespace PulumiCen.Reporting.Steps;

/// <summary>How the operations are called: a row for each, and nothing else has to change for a new one.</summary>
public static class ResourceOperations
{
    private static readonly FrozenDictionary<ResourceOperation, Words> Table = new Dictionary<ResourceOperation, Words>
    {
        [ResourceOperation.Unknown] = new("unknown", " ", "change", "changed", "changing"),
        [ResourceOperation.Same] = new("same", " ", "keep", "unchanged", "keeping"),
        [ResourceOperation.Create] = new("create", "+", "create", "created", "creating"),
        [ResourceOperation.Update] = new("update", "~", "update", "updated", "updating"),
        [ResourceOperation.Delete] = new("delete", "-", "delete", "deleted", "deleting"),
        [ResourceOperation.Replace] = new("replace", "+-", "replace", "replaced", "replacing"),
        [ResourceOperation.CreateReplacement] = new("create-replacement", "++", "replace", "replaced", "creating"),
        [ResourceOperation.DeleteReplaced] = new("delete-replaced", "--", "delete", "deleted", "deleting"),
        [ResourceOperation.Read] = new("read", ">", "read", "read", "reading"),
        [ResourceOperation.ReadReplacement] = new("read-replacement", ">", "read", "read", "reading"),
        [ResourceOperation.Refresh] = new("refresh", "~", "refresh", "refreshed", "refreshing"),
        [ResourceOperation.Discard] = new("discard", "<", "forget", "forgotten", "forgetting"),
        [ResourceOperation.DiscardReplaced] = new("discard-replaced", "<", "forget", "forgotten", "forgetting"),
        [ResourceOperation.RemovePendingReplace] = new("remove-pending-replace", " ", "clean up", "cleaned up", "cleaning up"),
        [ResourceOperation.Import] = new("import", "=", "import", "imported", "importing"),
        [ResourceOperation.ImportReplacement] = new("import-replacement", "=", "import", "imported", "importing"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ResourceOperation> Operations =
        Table.ToFrozenDictionary(entry => entry.Value.Name, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The operation of that name; <see cref="ResourceOperation.Unknown"/> for a name from a newer engine.</summary>
    public static ResourceOperation Parse(string? name) =>
        name is not null && Operations.TryGetValue(name, out var operation) ? operation : ResourceOperation.Unknown;

    /// <summary>The CLI's name.</summary>
    public static string Name(this ResourceOperation operation) => Table[operation].Name;

    /// <summary>The CLI's sign, of one letter or two: <c>+</c>.</summary>
    public static string Sign(this ResourceOperation operation) => Table[operation].Sign;

    /// <summary>As in "2 to create".</summary>
    public static string Infinitive(this ResourceOperation operation) => Table[operation].Infinitive;

    /// <summary>As in "2 created".</summary>
    public static string Participle(this ResourceOperation operation) => Table[operation].Participle;

    /// <summary>As in "creating".</summary>
    public static string Gerund(this ResourceOperation operation) => Table[operation].Gerund;

    private sealed record Words(string Name, string Sign, string Infinitive, string Participle, string Gerund);
}
