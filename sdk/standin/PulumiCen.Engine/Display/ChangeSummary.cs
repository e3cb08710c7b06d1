using System.Collections.Immutable;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Display;

/// <summary>The <c>Resources:</c> part of the output.</summary>
internal static class ChangeSummary
{
    private static readonly StepOp[] Order =
    [
        StepOp.Create, StepOp.Update, StepOp.Delete, StepOp.Replace, StepOp.Read, StepOp.ReadReplacement, StepOp.Refresh,
        StepOp.ReadDiscard, StepOp.RemovePendingReplace, StepOp.Import, StepOp.ImportReplacement,
    ];

    public static IEnumerable<string> Lines(ImmutableSortedDictionary<string, int> changes, int errored, bool isPreview)
    {
        yield return "Resources:";
        var present = Order.Where(op => changes.GetValueOrDefault(op.Name) > 0).ToArray();
        foreach (var op in present)
        {
            yield return $"    {op.Mark}{changes[op.Name]} {(isPreview ? $"to {op.Planned}" : op.Done)}";
        }

        var parts = new List<string>();
        if (present.Length > 1)
        {
            parts.Add($"{present.Sum(op => changes[op.Name])} changes");
        }

        if (changes.GetValueOrDefault("same") is > 0 and var same)
        {
            parts.Add($"{same} unchanged");
        }

        if (parts.Count > 0)
        {
            yield return $"    {string.Join(". ", parts)}";
        }

        if (errored > 0)
        {
            yield return $"    {errored} errored";
        }
    }
}
