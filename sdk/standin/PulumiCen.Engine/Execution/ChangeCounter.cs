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

    /// <summary>Counts a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isRefresh">Whether the operation is a refresh: then what its steps found is what was done.</param>
    public void Count(Step step, bool isRefresh)
    {
        if (Urns.IsDefaultProvider(step.Urn) || !(isRefresh || step.IsCounted))
        {
            return;
        }

        var op = isRefresh ? step.ResultOp : step.Op;
        lock (_lock)
        {
            Total++;
            _counts[op.Name] = _counts.GetValueOrDefault(op.Name) + 1;
        }
    }
}
