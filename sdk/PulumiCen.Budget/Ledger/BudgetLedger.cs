namespace PulumiCen.Budget;

#pragma warning disable CA1822 // The bodies come with the next commit.

/// <summary>
/// The budgets of a whole stack: what the packages have, what the connections take. Resources come one at a time, in
/// any order and as often as they like; each time sets what is said of it, and adds nothing. All members are
/// thread-safe.
/// </summary>
public sealed class BudgetLedger
{
    private readonly Lock _lock = new();

    /// <summary>
    /// Sets a package. Returns what is wrong with it, as far as the registered resources tell; an error here stays one,
    /// whatever is registered later.
    /// </summary>
    public IReadOnlyList<Diagnostic> Register(PackageRegistration package)
    {
        ArgumentNullException.ThrowIfNull(package);
        lock (_lock)
        {
            return [];
        }
    }

    /// <summary>
    /// Sets a connection. Returns what is wrong with it, as far as the registered resources tell; an error here stays
    /// one, whatever is registered later.
    /// </summary>
    public IReadOnlyList<Diagnostic> Register(ConnectionRegistration connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        lock (_lock)
        {
            return [];
        }
    }

    /// <summary>
    /// Sets a connection that the operation deletes, after everything else. Known to who sees the whole plan; the
    /// provider isn't told before it is too late.
    /// </summary>
    public void RegisterDeletion(string urn, Allocation allocation)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        ArgumentNullException.ThrowIfNull(allocation);
    }

    /// <summary>Says that a package's URN and id are the same package. Not for a package about to be replaced.</summary>
    public void IdentifyPackage(string urn, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        ArgumentException.ThrowIfNullOrEmpty(id);
    }

    /// <summary>Says that a CEN instance's URN and id are the same instance.</summary>
    public void IdentifyInstance(string urn, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        ArgumentException.ThrowIfNullOrEmpty(id);
    }

    /// <summary>Sets what the cloud has of a package.</summary>
    public void Observe(ObservedPackage package) => ArgumentNullException.ThrowIfNull(package);

    /// <summary>
    /// The verdict on what is registered, leaving out what others have and what is deleted at the end. Constant time
    /// where it fits. That it exceeds is final: later registrations only add to it.
    /// </summary>
    public Verdict VerdictOfRegistered(ResourceLink package) =>
        new Verdict.CannotKnow(default, PlanValue.Unknown<Bandwidth>(), []);

    /// <summary>
    /// The verdict on all that is known. It is right once all resources are registered; before, what looks like
    /// someone else's bandwidth may be that of a connection still to come.
    /// </summary>
    public Verdict VerdictOf(ResourceLink package) =>
        new Verdict.CannotKnow(default, PlanValue.Unknown<Bandwidth>(), []);

    /// <summary>
    /// What <see cref="VerdictOf"/> finds, as something to tell the user; empty when it fits.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="others">What too little bandwidth because of others is: a warning, an error, or nothing (null).</param>
    public IReadOnlyList<Diagnostic> Diagnose(ResourceLink package, DiagnosticSeverity? others) => [];

    /// <summary>The budget of one package. Takes time in proportion to all connections.</summary>
    public BudgetSnapshot SnapshotOf(ResourceLink package) => throw new NotSupportedException();

    /// <summary>The budgets of all packages, by name. Takes time in proportion to all connections.</summary>
    public IReadOnlyList<BudgetSnapshot> Snapshots() => [];
}
