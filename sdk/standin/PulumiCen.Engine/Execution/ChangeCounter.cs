using System.Collections.Immutable;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Execution;

/// <summary>Counts what was done, as the summary tells it: a replacement is one change, default providers are none.</summary>
internal sealed class ChangeCounter
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The number of steps that people hear of.</summary>
    public int Total { get; private set; }

    public ImmutableSortedDictionary<string, int> Counts
    {
        get
        {
            lock (_lock)
            {
                return _counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
            }
        }
    }

    public void Count(Step step)
    {
        if (Urns.IsDefaultProvider(step.Urn) || step.Op == StepOp.CreateReplacement || step.Op == StepOp.DeleteReplaced)
        {
            return;
        }

        lock (_lock)
        {
            Total++;
            _counts[step.ResultOp.Name] = _counts.GetValueOrDefault(step.ResultOp.Name) + 1;
        }
    }
}
