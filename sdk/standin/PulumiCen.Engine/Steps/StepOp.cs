namespace PulumiCen.Engine.Steps;

/// <summary>What a step does, with the CLI's name, mark and words for it.</summary>
internal sealed record StepOp(string Name, string Mark, string Present, string Done, string Planned)
{
    public static readonly StepOp Same = new("same", "  ", "", "", "");
    public static readonly StepOp Create = new("create", "+ ", "creating", "created", "create");
    public static readonly StepOp Update = new("update", "~ ", "updating", "updated", "update");
    public static readonly StepOp Delete = new("delete", "- ", "deleting", "deleted", "delete");
    public static readonly StepOp Replace = new("replace", "+-", "replacing", "replaced", "replace");

    public static readonly StepOp CreateReplacement =
        new("create-replacement", "++", "creating replacement", "created replacement", "create replacement");

    public static readonly StepOp DeleteReplaced =
        new("delete-replaced", "--", "deleting original", "deleted original", "delete original");

    public static readonly StepOp Read = new("read", "> ", "reading", "read", "read");
    public static readonly StepOp ReadReplacement =
        new("read-replacement", ">>", "reading for replacement", "read for replacement", "read for replacement");

    public static readonly StepOp ReadDiscard = new("discard", "< ", "discarding", "discarded", "discard");
    public static readonly StepOp Refresh = new("refresh", "~ ", "refreshing", "refreshed", "refresh");
    public static readonly StepOp RemovePendingReplace =
        new("remove-pending-replace", "~ ", "completing replacement", "completed replacement", "complete replacement");

    public static readonly StepOp Import = new("import", "= ", "importing", "imported", "import");
    public static readonly StepOp ImportReplacement =
        new("import-replacement", "=>", "importing replacement", "imported replacement", "import replacement");

    /// <summary>Whether it is a part of a replacement.</summary>
    public bool IsReplacement =>
        this == Replace || this == CreateReplacement || this == DeleteReplaced || this == ReadReplacement || this == ImportReplacement;
}
