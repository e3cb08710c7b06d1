using PulumiCen.Budget;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Ordering;

namespace PulumiCen.Provider.Verdicts;

/// <summary>
/// The one ledger of the process, fed by Check, and what preview says of it once it has seen what the cloud has beside
/// the program's resources.
/// </summary>
internal sealed class BudgetWatch(
    BudgetLedger ledger, CloudPicture picture, CloudAccess cloud, EngineActivity activity, Announcer announcer, TimeProvider time)
{
    /// <summary>
    /// How long no registration may come before what the cloud has counts as someone else's: until then it may be that
    /// of a connection still to come.
    /// </summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>How long the engine may hold back a call that it has announced.</summary>
    private static readonly TimeSpan HeldBack = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>What the stack's packages have, and its connections take.</summary>
    public BudgetLedger Ledger => ledger;

    /// <summary>Says, in a preview, what is to be said of a package when everything is counted.</summary>
    /// <exception cref="ProviderException">It doesn't fit, and the configuration makes that an error.</exception>
    public async Task WeighAsync(ResourceLink package, string urn, CancellationToken cancellationToken)
    {
        if (await picture.SeeAsync(cancellationToken) is { } reason)
        {
            await announcer.AnnounceAsync(Diagnostics.CloudNotSeen(reason), "", cancellationToken);
        }

        var others = cloud.Configuration.OtherAllocations switch
        {
            OtherAllocations.Error => DiagnosticSeverity.Error,
            OtherAllocations.Warn => DiagnosticSeverity.Warning,
            _ => (DiagnosticSeverity?)null,
        };
        if (ledger.VerdictOf(package) is Verdict.Exceeds or Verdict.FitsInTheEndOnly
            && !await RegistrationsEndAsync(cancellationToken))
        {
            // The engine has more to register and waits for this call; a later one will have seen it all.
            return;
        }

        if (ledger.VerdictOfRegistered(package) is Verdict.Exceeds)
        {
            // The Check that found this has said it.
            return;
        }

        switch (ledger.Diagnose(package, others))
        {
            case { Severity: DiagnosticSeverity.Error } error:
                throw new ProviderException(error);
            case { } hint:
                await announcer.AnnounceAsync(hint, package.Urn ?? urn, cancellationToken);
                break;
        }
    }

    private async Task<bool> RegistrationsEndAsync(CancellationToken cancellationToken)
    {
        while (!activity.IsRegistrationQuietFor(Quiet))
        {
            if (activity.IsHoldingBackFor(HeldBack))
            {
                return false;
            }

            await Task.Delay(Look, time, cancellationToken);
        }

        return true;
    }
}
