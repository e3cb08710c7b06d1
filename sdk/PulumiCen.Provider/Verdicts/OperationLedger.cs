using System.Collections.Concurrent;
using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Verdicts;

/// <summary>
/// What Check has told of the stack. While resources are registered it only knows whether something is wrong; what it is,
/// is worked out once, when all of them are.
/// </summary>
internal sealed class OperationLedger(BudgetLedger budgets)
{
    private readonly ConcurrentQueue<Diagnostic> _lost = new();
    private readonly ConcurrentDictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LedgerFinding> _sharedIds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _madeWrong = new(StringComparer.Ordinal);
    private volatile bool _isWrong;
    private volatile bool _hasRefused;
    private volatile FindingWeight _others = FindingWeight.Ignore;
    private volatile FindingWeight _later = FindingWeight.Ignore;

    /// <summary>What the stack's packages have, and its connections take.</summary>
    public BudgetLedger Budgets => budgets;

    /// <summary>What other processes of the operation can't tell any more. There is no verdict without them.</summary>
    public IReadOnlyList<Diagnostic> Lost => [.. _lost];

    /// <summary>Whether something is wrong that needs more than one resource to be so.</summary>
    public bool IsWrong => _isWrong;

    /// <summary>
    /// Whether the last Check failed: the engine ends the operation with its errors, and what could be said from then on
    /// rests on an input that is wrong, and on a part of the stack.
    /// </summary>
    public bool HasRefused => _hasRefused;

    /// <summary>What bandwidth of others is, where it makes a budget exceeded: an error, a warning or nothing (null).</summary>
    private DiagnosticSeverity? Others => _others.ToSeverity();

    /// <summary>What it is that a package has enough for a time only: an error, a warning or nothing (null).</summary>
    private DiagnosticSeverity? Later => _later.ToSeverity();

    /// <summary>
    /// Says what bandwidth of others, and too little of it later, is for a provider. Of several providers the strictest counts.
    /// </summary>
    public void Weigh(FindingWeight others, FindingWeight later)
    {
        lock (_lost)
        {
            _others = FindingWeights.StrictestOf(_others, others);
            _later = FindingWeights.StrictestOf(_later, later);
        }
    }

    /// <summary>Notes that a process of the operation is gone: what it has registered, or would have, can't be seen.</summary>
    public void Lose(Diagnostic diagnostic) => _lost.Enqueue(diagnostic);

    /// <summary>Checks inputs by themselves, and notes what they are. Never asks the cloud.</summary>
    public CheckedInputs Check(ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given)
    {
        var check = kind.Check(resource, before, given, budgets);
        Note(resource.Urn, check.IsWrongWithOthers);
        _hasRefused = check.Errors.Count > 0;
        return check;
    }

    /// <summary>Notes that a resource's URN and id are the same resource.</summary>
    public void Identify(ResourceKind kind, string urn, string id)
    {
        _ids[urn] = id;
        var owner = _owners.GetOrAdd(id, urn);
        var isShared = !string.Equals(owner, urn, StringComparison.Ordinal);
        if (isShared)
        {
            _sharedIds[id] = new LedgerFinding(
                urn, Diagnostics.IdShared(ResourceLink.ByUrn(urn).ToString(), ResourceLink.ByUrn(owner).ToString(), id));
        }

        var isWrong = kind switch
        {
            PackageKind => budgets.IdentifyPackage(urn, id),
            InstanceKind => budgets.IdentifyInstance(urn, id),
            _ => false,
        };
        Note(urn, isWrong || isShared);
    }

    /// <summary>Notes that a resource is to be replaced: what it was isn't its any more.</summary>
    public void Disown(string urn, string id)
    {
        _ids.TryRemove(KeyValuePair.Create(urn, id));
        _owners.TryRemove(KeyValuePair.Create(id, urn));
    }

    /// <summary>The URN of the resource that has an id; null where none of this operation has.</summary>
    public string? FindOwner(string id) => _owners.GetValueOrDefault(id);

    /// <summary>The id of a resource; null while it isn't known.</summary>
    public string? FindId(string urn) => _ids.GetValueOrDefault(urn);

    /// <summary>
    /// Whether a resource needs a call that can fail although nothing of it changes: its registration is what made
    /// something wrong, and those that changed may have been answered already.
    /// </summary>
    public bool NeedsCall(PlannedCall call) => !_lost.IsEmpty || _madeWrong.ContainsKey(call.Urn) || IsWrongInCloud(call);

    /// <summary>Whether a call has to wait until all resources are registered, since something may be wrong with it.</summary>
    public bool IsSuspect(PlannedCall call) => !_hasRefused && (_isWrong || IsWrongInCloud(call));

    /// <summary>What is wrong, with all that is registered by now.</summary>
    public IReadOnlyList<LedgerFinding> Errors() =>
    [
        .. budgets.Findings(Others, Later).Where(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error),
        .. _sharedIds.Values.OrderBy(finding => finding.Urn, StringComparer.Ordinal),
    ];

    /// <summary>What is worth knowing and stops nothing.</summary>
    public IReadOnlyList<LedgerFinding> Hints() =>
        [.. budgets.Findings(Others, Later).Where(finding => finding.Diagnostic.Severity != DiagnosticSeverity.Error)];

    /// <summary>Whether what the cloud has makes an error of what would fit by itself.</summary>
    private bool IsWrongInCloud(PlannedCall call) => IsExceededByOthers(call) || IsExceededLater(call);

    private bool IsExceededLater(PlannedCall call) =>
        Later == DiagnosticSeverity.Error && call.Package.IsKnown
        && budgets.VerdictOfLater(call.Package) is Verdict.Exceeds exceeds
        && (!exceeds.IsBecauseOfOthers || Others == DiagnosticSeverity.Error);

    private bool IsExceededByOthers(PlannedCall call) =>
        Others == DiagnosticSeverity.Error && call.Role == CallRole.Connection && call.Package.IsKnown
        && budgets.VerdictOf(call.Package) is Verdict.Exceeds or Verdict.FitsInTheEndOnly;

    private void Note(string urn, bool isWrong)
    {
        if (isWrong)
        {
            _isWrong = true;
            _madeWrong[urn] = true;
        }
    }
}
