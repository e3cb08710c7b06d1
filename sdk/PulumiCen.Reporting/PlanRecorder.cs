using PulumiCen.Budget;
using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Rendering;
using PulumiCen.Reporting.Resources;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting;

/// <summary>
/// Hears a preview or an update, and makes the report. It keeps what changes and what budgets are made of, and nothing
/// of resources that neither change nor are of this package. Not thread-safe: events come one at a time.
/// </summary>
public sealed class PlanRecorder : IPlanObserver
{
    private readonly Dictionary<string, CenResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceChange> _changes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unchanged = new(StringComparer.Ordinal);
    private readonly HashSet<(string Severity, string Text)> _heard = [];
    private readonly List<EngineMessage> _messages = [];
    private IReadOnlyDictionary<ResourceOperation, int> _summary = new Dictionary<ResourceOperation, int>();
    private string? _anyUrn;

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
        RecordResource(step, phase);
    }

    /// <inheritdoc/>
    public void OnMessage(EngineMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var text = message.Text.Trim();
        if (text.Length > 0
            && !string.Equals(message.Severity, "debug", StringComparison.Ordinal)
            && _heard.Add((message.Severity, text)))
        {
            _messages.Add(message with { Text = text });
        }
    }

    /// <inheritdoc/>
    public void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes) => _summary = changes;

    /// <summary>The report on all that was heard so far.</summary>
    public PlanReport Report()
    {
        var ledger = Ledger();
        return new PlanReport
        {
            Project = _anyUrn is null ? string.Empty : Urns.Project(_anyUrn),
            Stack = _anyUrn is null ? string.Empty : Urns.Stack(_anyUrn),
            Budgets = Budgets(ledger),
            Changes = [.. _changes.Values],
            Summary = _summary,
            Messages = [.. _messages],
            Diagnostics = [.. _messages, .. Unsaid(ledger)],
            UnseenResources = Math.Max(_summary.GetValueOrDefault(ResourceOperation.Same) - _unchanged.Count, 0),
        };
    }

    private void RecordChange(ResourceStep step, StepPhase phase)
    {
        var operation = step.Operation == ResourceOperation.CreateReplacement ? ResourceOperation.Replace : step.Operation;
        if (operation == ResourceOperation.Same)
        {
            _changes.Remove(step.Urn);
            _unchanged.Add(step.Urn);
            return;
        }

        _unchanged.Remove(step.Urn);
        if (_changes.TryGetValue(step.Urn, out var known) && known.Operation == ResourceOperation.Import)
        {
            // What is taken over, and then made what the program says, is still taken over.
            operation = ResourceOperation.Import;
        }

        _changes[step.Urn] = new ResourceChange(operation, step.Urn, step.Type, PropertyChanges.Of(step), phase);
    }

    private void RecordResource(ResourceStep step, StepPhase phase)
    {
        var after = phase == StepPhase.Failed ? step.Old : step.New;
        CenResource? resource = step.Type switch
        {
            CenTypes.BandwidthPackage => PackageResource.Read(step.Urn, step.Old, after),
            CenTypes.RegionConnection => ConnectionResource.Read(step.Urn, step.Old, after),
            CenTypes.Instance => InstanceResource.Read(step.Urn, step.Old, after),
            _ => null,
        };
        if (resource is not null)
        {
            _resources[step.Urn] = resource;
        }
    }

    private IReadOnlyList<BudgetSnapshot> Budgets(BudgetLedger ledger)
    {
        var hasErrors = _messages.Any(message => string.Equals(message.Severity, "error", StringComparison.Ordinal));
        return hasErrors ? [.. ledger.Snapshots().Select(AsFarAsSeen)] : ledger.Snapshots();
    }

    // What the provider found it said, under the same code; the others of a plan that an error ended are guesses.
    private IEnumerable<EngineMessage> Unsaid(BudgetLedger ledger)
    {
        var said = _messages.Select(message => CodedText.Find(message.Text)?.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return ledger.Findings(others: null)
            .Where(finding => !said.Contains(finding.Diagnostic.Code))
            .Select(finding => new EngineMessage(Severity(finding.Diagnostic), finding.Diagnostic.ToString(), finding.Urn));
    }

    private static string Severity(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    private BudgetLedger Ledger()
    {
        var ledger = new BudgetLedger();
        var gone = _resources.Values.OfType<PackageResource>().Where(package => package.Registration is null).ToList();
        var goneUrns = gone.Select(package => package.Urn).ToHashSet(StringComparer.Ordinal);
        var goneIds = gone.Select(package => package.Id).ToHashSet(StringComparer.Ordinal);

        // Packages last: while there is none, the ledger needn't work out what to say of connections that are too much for it.
        foreach (var resource in _resources.Values.OrderBy(resource => resource is PackageResource))
        {
            resource.Register(ledger, link => !goneUrns.Contains(link.Urn ?? string.Empty) && !goneIds.Contains(link.Id ?? string.Empty));
        }

        return ledger;
    }

    // An error ends a plan before the resources that come after it are seen: that what was seen fits says little.
    private static BudgetSnapshot AsFarAsSeen(BudgetSnapshot budget) => budget.Verdict is Verdict.Fits
        ? budget with { Verdict = new Verdict.CannotKnow(budget.Allocated, budget.Capacity, []) }
        : budget;
}
