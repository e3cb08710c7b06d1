using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Cloud;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Operations;

/// <summary>
/// The operation that this process belongs to. The first process of an operation keeps its ledger; the others find it by
/// the engine's address, which all of them are started with.
/// </summary>
internal sealed class SharedOperation(
    LocalOperation local, OperationLedger ledger, CloudPicture picture, EngineLog engine, OperationTimings timings, TimeProvider time) : IEngineActivity, IAsyncDisposable
{
    private const int MostAttempts = 20;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _joining = new(1, 1);
    private IOperation _current = local;
    private IAsyncDisposable? _membership;

    /// <summary>Whether the engine has planned something, which it does in previews only.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>Finds the process that keeps the operation's ledger, or becomes it.</summary>
    /// <param name="name">The provider's name, for messages.</param>
    /// <param name="configuration">How the provider is configured.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task JoinAsync(string name, ProviderConfiguration configuration, CancellationToken cancellationToken)
    {
        ledger.Weigh(configuration.OtherAllocations, configuration.LaterBandwidth);
        await _joining.WaitAsync(cancellationToken);
        try
        {
            if (_membership is null && engine.Address is { } address)
            {
                var member = new OperationMember(name, configuration.OtherAllocations, configuration.LaterBandwidth);
                await JoinAsync(address.Authority, member, cancellationToken);
            }
        }
        finally
        {
            _joining.Release();
        }
    }

    /// <inheritdoc cref="IOperation.CheckAsync"/>
    public ValueTask<CheckedInputs> CheckAsync(
        ResourceKind kind, ResourceIdentity resource, PropertyMap before, PropertyMap given) =>
        _current.CheckAsync(kind, resource, before, given);

    /// <inheritdoc cref="IOperation.IdentifyAsync"/>
    public ValueTask IdentifyAsync(ResourceKind kind, string urn, string id) => _current.IdentifyAsync(kind, urn, id);

    /// <inheritdoc cref="IOperation.DisownAsync"/>
    public ValueTask DisownAsync(string urn, string id) => _current.DisownAsync(urn, id);

    /// <inheritdoc cref="IOperation.FindOwnerAsync"/>
    public ValueTask<string?> FindOwnerAsync(string id) => _current.FindOwnerAsync(id);

    /// <summary>Waits until all resources are registered, as far as can be told.</summary>
    public async Task RegistrationsEndAsync(CancellationToken cancellationToken)
    {
        while (!await _current.IsRegistrationQuietForAsync(timings.RegistrationsEnd))
        {
            await Task.Delay(timings.Look, time, cancellationToken);
        }
    }

    /// <inheritdoc cref="IOperation.FindIdAsync"/>
    public ValueTask<string?> FindIdAsync(string urn) => _current.FindIdAsync(urn);

    /// <inheritdoc cref="IOperation.NeedsCallAsync"/>
    public ValueTask<bool> NeedsCallAsync(PlannedCall call) => _current.NeedsCallAsync(call);

    /// <inheritdoc cref="IOperation.Observe"/>
    public void Observe(IReadOnlyList<ObservedPackage> packages) => _current.Observe(packages);

    /// <summary>Before a call of a preview is answered.</summary>
    /// <exception cref="PlanRefusedException">Something is wrong with the plan.</exception>
    public async Task PlanAsync(PlannedCall call, CancellationToken cancellationToken)
    {
        IsPreview = true;
        if (await picture.SeeAsync(cancellationToken) is { } reason)
        {
            _current.CannotSee(reason);
        }

        Refuse(await _current.PlanAsync(call, cancellationToken));
    }

    /// <summary>Before something is bought or changed.</summary>
    /// <exception cref="PlanRefusedException">Something is wrong with the plan.</exception>
    public async Task ChangeAsync(PlannedCall call, CancellationToken cancellationToken) =>
        Refuse(await _current.ChangeAsync(call, cancellationToken));

    /// <inheritdoc cref="IOperation.EndAsync"/>
    public Task EndAsync(CancellationToken cancellationToken) => _current.EndAsync(cancellationToken);

    public void Expect(string urn, CallRole role) => _current.Expect(urn, role);

    public void Came(string urn) => _current.Came(urn);

    public IDisposable Run(string urn) => _current.Run(urn);

    public IDisposable Wait() => _current.Wait();

    public ValueTask<bool> IsQuietForAsync(TimeSpan duration) => _current.IsQuietForAsync(duration);

    public ValueTask<bool> IsRegistrationQuietForAsync(TimeSpan duration) => _current.IsRegistrationQuietForAsync(duration);

    public ValueTask<bool> IsStarvedForAsync(TimeSpan duration) => _current.IsStarvedForAsync(duration);

    public async ValueTask DisposeAsync()
    {
        // Disposed once for each interface that it is registered as.
        if (Interlocked.Exchange(ref _membership, null) is { } membership)
        {
            await membership.DisposeAsync();
        }

        _joining.Dispose();
    }

    private async Task JoinAsync(string engineAddress, OperationMember member, CancellationToken cancellationToken)
    {
        var socket = new OperationSocket(engineAddress);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (socket.TryListen() is { } listener)
            {
                _membership = new OperationHost(listener, member.Name, local, ledger);
                return;
            }

            if (await OperationGuest.TryJoinAsync(socket, member, time, cancellationToken) is { } guest)
            {
                _current = guest;
                _membership = guest;
                return;
            }

            // Whoever listened is just gone, or is about to.
            await Task.Delay(BetweenAttempts, time, cancellationToken);
        }

        ledger.Lose(Diagnostics.ProviderLost("", "can't be reached"));
    }

    private static void Refuse(IReadOnlyList<string> failures)
    {
        if (failures.Count > 0)
        {
            throw new PlanRefusedException(failures);
        }
    }
}
