using PulumiCen.Budget;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Verdicts;

/// <summary>
/// Lets an update change bandwidth only once all resources are registered and the plan as a whole fits: the provider isn't
/// told whether a preview went before. Otherwise every such call is refused with what preview says.
/// </summary>
internal sealed class UpdateGate(OperationLedger ledger, EngineActivity activity, OperationTimings timings, TimeProvider time)
{
    /// <summary>Waits until it is known whether a call may change something.</summary>
    /// <returns>What the call is refused with; nothing where it may go on.</returns>
    public async Task<IReadOnlyList<Diagnostic>> PassAsync(PlannedCall call, CancellationToken cancellationToken)
    {
        if (call.Role == CallRole.Instance)
        {
            // It takes and costs nothing, so it doesn't wait.
            return ledger.Lost is { Count: > 0 } unseen ? unseen : DiagnosticsOf(OwnOf(call, Errors()));
        }

        var end = call.Role == CallRole.Package ? timings.SiblingsEnd : timings.RegistrationsEnd;
        using (activity.Wait())
        {
            while (!ledger.HasRefused && !activity.IsRegistrationQuietFor(end))
            {
                await Task.Delay(timings.Look, time, cancellationToken);
            }
        }

        if (ledger.Lost is { Count: > 0 } lost)
        {
            return lost;
        }

        if (ledger.HasRefused)
        {
            return [Diagnostics.LeftAsItIs(ResourceLink.ByUrn(call.Urn).ToString())];
        }

        var errors = Errors();
        var own = OwnOf(call, errors);
        return DiagnosticsOf(own.Count > 0 ? own : errors);
    }

    /// <summary>A walk through the whole ledger, where there is any reason for it.</summary>
    private IReadOnlyList<LedgerFinding> Errors() => ledger.IsWrong ? ledger.Errors() : [];

    private static List<LedgerFinding> OwnOf(PlannedCall call, IReadOnlyList<LedgerFinding> errors) =>
        [.. errors.Where(error => string.Equals(error.Urn, call.Urn, StringComparison.Ordinal))];

    private static List<Diagnostic> DiagnosticsOf(IReadOnlyList<LedgerFinding> findings) => [.. findings.Select(finding => finding.Diagnostic)];
}
