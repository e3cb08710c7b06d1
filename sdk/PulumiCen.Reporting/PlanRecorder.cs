using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Resources;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting;

/// <summary>
/// Hears a preview or an update, and makes the report. It keeps what changes and what budgets are made of, and nothing
/// of resources that neither change nor are of this package. Not thread-safe: events come one at a time.
/// </summary>
public sealed class PlanRecorder : IPlanObserver
{
    private readonly PlannedResources _resources = new();
    private readonly Dictionary<string, ResourceChange> _changes = new(StringComparer.Ordinal);

    // What is begun is mostly done a moment later: its properties needn't be compared twice.
    private readonly Dictionary<string, ResourceStep> _begun = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unchanged = new(StringComparer.Ordinal);
    private readonly MessageLog _messages = new();
    private IReadOnlyDictionary<ResourceOperation, int> _summary = new Dictionary<ResourceOperation, int>();
    private string? _anyUrn;
    private bool _isTruncated;

    /// <inheritdoc/>
    public void OnStep(ResourceStep step, StepPhase phase)
    {
        ArgumentNullException.ThrowIfNull(step);
        _anyUrn ??= step.Urn;

        // The old one of a replacement goes; the new one has the same URN, and a step of its own. A step without a URN is
        // in no file that the CLI writes.
        if (step.Urn.Length == 0 || (step.Operation == ResourceOperation.DeleteReplaced && phase != StepPhase.Failed))
        {
            return;
        }

        RecordChange(step, phase);
        _resources.Record(step, phase);
    }

    /// <inheritdoc/>
    public void OnMessage(EngineMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _messages.Add(message);
    }

    /// <inheritdoc/>
    public void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes) => _summary = changes;

    /// <inheritdoc/>
    public void OnTruncated() => _isTruncated = true;

    /// <summary>The report on all that was heard so far.</summary>
    public PlanReport Report() => Report([]);

    /// <summary>The report on all that was heard so far, and on what the cloud has of packages beside it.</summary>
    /// <param name="packages">Packages as the cloud has them: what no resource has of them is what others have.</param>
    public PlanReport Report(IReadOnlyList<ObservedPackage> packages)
    {
        ArgumentNullException.ThrowIfNull(packages);
        foreach (var (urn, step) in _begun.Where(entry => _changes.ContainsKey(entry.Key)))
        {
            _changes[urn] = _changes[urn] with { Properties = PropertyChanges.Of(step) };
        }

        var messages = _messages.Messages;
        var endedEarly = _isTruncated || _messages.EndsPlan;
        var hasFailed = endedEarly || messages.Any(message => message.Severity == MessageSeverity.Error);
        var unchanged = _summary.GetValueOrDefault(ResourceOperation.Same);

        // Of a plan that failed nobody says what of the state it would have deleted; unless the engine counted all of it.
        var (ledger, unreadable) = _resources.Ledger(isStateCertain: !hasFailed || unchanged == _unchanged.Count);
        foreach (var package in packages)
        {
            ledger.Observe(package);
        }

        var unseen = Math.Max(unchanged - _unchanged.Count, 0);
        var sums = ReportedSums.Of(messages);
        var budgets = ReportedSums.Apply(ledger.Snapshots().Select(budget => endedEarly || unseen > 0 ? AsFarAsSeen(budget) : budget), sums);
        return new PlanReport
        {
            Project = _anyUrn is null ? string.Empty : Urns.Project(_anyUrn),
            Stack = _anyUrn is null ? string.Empty : Urns.Stack(_anyUrn),
            Budgets = budgets,
            Packages = _resources.Packages(),
            Changes = [.. _changes.Values],
            Summary = _summary,
            Messages = messages,
            Diagnostics = new Findings([.. unreadable, .. ledger.Findings(packages.Count == 0 ? null : DiagnosticSeverity.Error)], sums).Complete(messages, endedEarly),
            UnseenResources = unseen,
            EndedEarly = endedEarly,
        };
    }

    private void RecordChange(ResourceStep step, StepPhase phase)
    {
        _begun.Remove(step.Urn);
        if (IsNoChange(step))
        {
            _changes.Remove(step.Urn);

            // The engine doesn't count the providers that it makes by itself.
            if (!Urns.IsDefaultProvider(step.Urn))
            {
                _unchanged.Add(step.Urn);
            }

            return;
        }

        _unchanged.Remove(step.Urn);
        var operation = step.Operation == ResourceOperation.CreateReplacement ? ResourceOperation.Replace : step.Operation;
        if (_changes.TryGetValue(step.Urn, out var known) && known.Operation == ResourceOperation.Import)
        {
            // What is taken over, and then made what the program says, is still taken over.
            operation = ResourceOperation.Import;
        }

        var isBegun = phase == StepPhase.Begun;
        if (isBegun)
        {
            _begun[step.Urn] = step;
        }

        _changes[step.Urn] = new ResourceChange(operation, step.Urn, step.Type, isBegun ? [] : PropertyChanges.Of(step), phase);
    }

    /// <summary>
    /// Whether nothing changes: as the engine says, as a refresh finds, or because the provider had an unchanged resource
    /// "updated" in a preview only to say there what is wrong with the stack.
    /// </summary>
    private static bool IsNoChange(ResourceStep step) => step.Operation switch
    {
        ResourceOperation.Same => true,
        ResourceOperation.Update => step.Differences.Count == 0
            && step is { Old: { } old, New: { } @new } && JToken.DeepEquals(old.Inputs, @new.Inputs),
        ResourceOperation.Refresh => PropertyChanges.Of(step).Count == 0,
        _ => false,
    };

    // Of a plan that wasn't seen whole, that what was seen fits says little.
    private static BudgetSnapshot AsFarAsSeen(BudgetSnapshot budget) => budget.Verdict is Verdict.Fits or Verdict.FitsInTheEndOnly
        ? budget with { Verdict = new Verdict.CannotKnow(budget.Allocated, budget.Capacity, []) }
        : budget;
}
