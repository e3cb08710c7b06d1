using Pulumi.Automation.Events;

namespace Pulumi.Automation.Serialization;

/// <summary>The CLI's names of operations and kinds.</summary>
internal static class Names
{
    public static OperationType Operation(string? name) => name switch
    {
        "same" => OperationType.Same,
        "create" => OperationType.Create,
        "update" => OperationType.Update,
        "delete" => OperationType.Delete,
        "replace" => OperationType.Replace,
        "create-replacement" => OperationType.CreateReplacement,
        "delete-replaced" => OperationType.DeleteReplaced,
        "read" => OperationType.Read,
        "read-replacement" => OperationType.ReadReplacement,
        "refresh" => OperationType.Refresh,
        "discard" => OperationType.ReadDiscard,
        "discard-replaced" => OperationType.DiscardReplaced,
        "remove-pending-replace" => OperationType.RemovePendingReplace,
        "import" => OperationType.Import,
        "import-replacement" => OperationType.ImportReplacement,
        _ => OperationType.Unknown,
    };

    public static DiffKind Diff(string? name) => name switch
    {
        "add" => DiffKind.Add,
        "add-replace" => DiffKind.AddReplace,
        "delete" => DiffKind.Delete,
        "delete-replace" => DiffKind.DeleteReplace,
        "update" => DiffKind.Update,
        "update-replace" => DiffKind.UpdateReplace,
        _ => throw new InvalidOperationException($"'{name}' is not valid {typeof(DiffKind).FullName}"),
    };

    public static UpdateKind Update(string? name) => name switch
    {
        "update" => UpdateKind.Update,
        "preview" => UpdateKind.Preview,
        "refresh" => UpdateKind.Refresh,
        "rename" => UpdateKind.Rename,
        "destroy" => UpdateKind.Destroy,
        "import" or "resource-import" => UpdateKind.Import,
        _ => throw new InvalidOperationException($"'{name}' is not a valid {typeof(UpdateKind).FullName}"),
    };

    public static UpdateState State(string? name) => name switch
    {
        "not-started" => UpdateState.NotStarted,
        "in-progress" => UpdateState.InProgress,
        "succeeded" => UpdateState.Succeeded,
        "failed" => UpdateState.Failed,
        _ => throw new InvalidOperationException($"Invalid update result: {name}"),
    };
}
