using System.Collections.Concurrent;
using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Resources.RegionConnections;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Operations;

/// <summary>The operation in the process that keeps its ledger.</summary>
internal sealed class LocalOperation(
    OperationLedger ledger, EngineActivity activity, PreviewGate preview, UpdateGate update, Announcer announcer) : IOperation
{
    private readonly ObservedPackages _packages = new(ledger.Budgets);
    private readonly ConcurrentDictionary<string, bool> _unseen = new(StringComparer.Ordinal);
    private volatile bool _isPreview;
    private volatile bool _isUpdate;

    public ValueTask<CheckedInputs> CheckAsync(ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given)
    {
        if (before.Count == 0 && ledger.FindId(resource.Urn) is { } replaced)
        {
            // The engine asks a second time, without what was before, for a resource that it replaces.
            Disown(resource.Urn, replaced);
        }

        activity.Registered(resource.Urn);
        return ValueTask.FromResult(ledger.Check(kind, resource, before, given));
    }

    public ValueTask IdentifyAsync(ResourceKind kind, string urn, string id)
    {
        ledger.Identify(kind, urn, id);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisownAsync(string urn, string id)
    {
        Disown(urn, id);
        return ValueTask.CompletedTask;
    }

    public ValueTask<string?> FindOwnerAsync(string id) => ValueTask.FromResult(ledger.FindOwner(id));

    public ValueTask<string?> FindIdAsync(string urn) => ValueTask.FromResult(ledger.FindId(urn));

    public void Observe(IReadOnlyList<ObservedPackage> packages)
    {
        foreach (var package in packages)
        {
            _packages.Observe(package);
        }
    }

    public void CannotSee(string reason) => _unseen[reason] = true;

    public ValueTask<bool> NeedsCallAsync(PlannedCall call) => ValueTask.FromResult(ledger.NeedsCall(call));

    public async Task<IReadOnlyList<string>> PlanAsync(PlannedCall call, CancellationToken cancellationToken)
    {
        _isPreview = true;
        return [.. (await preview.PassAsync(call, cancellationToken)).Select(wrong => wrong.ToString())];
    }

    public async Task<IReadOnlyList<string>> ChangeAsync(PlannedCall call, CancellationToken cancellationToken)
    {
        _isUpdate = true;
        return [.. (await update.PassAsync(call, cancellationToken)).Select(wrong => wrong.ToString())];
    }

    /// <summary>
    /// Only now all of it is known, and nobody had to wait for it. Where nothing changes, the engine makes no call that
    /// tells a preview from an update; what is said then is worth knowing in both.
    /// </summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_isUpdate || ledger.HasRefused)
        {
            return;
        }

        foreach (var reason in _unseen.Keys.Order(StringComparer.Ordinal))
        {
            await announcer.AnnounceAsync(Diagnostics.CloudNotSeen(reason), "", cancellationToken);
        }

        foreach (var finding in ledger.Hints().Concat(_isPreview ? preview.Untold() : []))
        {
            await announcer.AnnounceAsync(finding.Diagnostic, finding.Urn ?? "", cancellationToken);
        }
    }

    public void Expect(string urn, CallRole role) => activity.Expect(urn, role);

    public void Came(string urn) => activity.Came(urn);

    public IDisposable Run(string urn) => activity.Run(urn);

    public IDisposable Wait() => activity.Wait();

    public ValueTask<bool> IsQuietForAsync(TimeSpan duration) => ValueTask.FromResult(activity.IsQuietFor(duration));

    public ValueTask<bool> IsRegistrationQuietForAsync(TimeSpan duration) =>
        ValueTask.FromResult(activity.IsRegistrationQuietFor(duration));

    public ValueTask<bool> IsStarvedForAsync(TimeSpan duration) => ValueTask.FromResult(activity.IsStarvedFor(duration));

    private void Disown(string urn, string id)
    {
        ledger.Disown(urn, id);
        if (ConnectionId.TryParse(id, out var connection))
        {
            _packages.Free(connection.Regions);
        }
    }
}
