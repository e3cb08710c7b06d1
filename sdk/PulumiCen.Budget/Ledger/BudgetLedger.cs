namespace PulumiCen.Budget;

/// <summary>
/// The budgets of a whole stack: what the packages have, what the connections take. Resources come one at a time, in
/// any order and as often as they like; each time sets what is said of it, and adds nothing. All members are
/// thread-safe.
/// </summary>
public sealed class BudgetLedger
{
    private readonly Lock _lock = new();
    private readonly LedgerState _state = new();

    /// <summary>
    /// Sets a package. Returns what is wrong with it, as far as the registered resources tell; an error here stays one,
    /// whatever is registered later. Takes constant time where nothing is wrong, but for a walk through its connections.
    /// </summary>
    public IReadOnlyList<Diagnostic> Register(PackageRegistration package)
    {
        ArgumentNullException.ThrowIfNull(package);
        lock (_lock)
        {
            return _state.Set(package) is null ? [] : ErrorsOf(_state.Packages.Find(ResourceLink.ByUrn(package.Urn))!);
        }
    }

    /// <summary>
    /// Sets a connection. Returns what is wrong with it, as far as the registered resources tell; an error here stays
    /// one, whatever is registered later. Takes constant time where nothing is wrong.
    /// </summary>
    public IReadOnlyList<Diagnostic> Register(ConnectionRegistration connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        lock (_lock)
        {
            return _state.Set(connection, out var isAttaching) is { } registered ? ErrorsOf(registered, isAttaching) : [];
        }
    }

    /// <summary>
    /// Sets a package, as <see cref="Register(PackageRegistration)"/> does, and says no more than whether something is
    /// wrong with it.
    /// </summary>
    public bool Set(PackageRegistration package)
    {
        ArgumentNullException.ThrowIfNull(package);
        lock (_lock)
        {
            return _state.Set(package) is not null && IsWrong(_state.Packages.Find(ResourceLink.ByUrn(package.Urn))!);
        }
    }

    /// <summary>
    /// Sets a connection, as <see cref="Register(ConnectionRegistration)"/> does, and says no more than whether something
    /// is wrong with it. Takes constant time in any case.
    /// </summary>
    public bool Set(ConnectionRegistration connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        lock (_lock)
        {
            return _state.Set(connection, out var isAttaching) is { } registered && IsWrong(registered, isAttaching);
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
        lock (_lock)
        {
            _state.SetLeaving(urn, allocation);
        }
    }

    /// <summary>Says that a package's URN and id are the same package. Not for a package about to be replaced.</summary>
    /// <returns>Whether something is wrong with it, now that both are one.</returns>
    public bool IdentifyPackage(string urn, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        ArgumentException.ThrowIfNullOrEmpty(id);
        lock (_lock)
        {
            return IsWrong(_state.Packages.Resolve(ResourceLink.Of(urn, id))!.Root);
        }
    }

    /// <summary>Says that a CEN instance's URN and id are the same instance.</summary>
    /// <returns>Whether something is wrong with one of its packages, now that both are one.</returns>
    public bool IdentifyInstance(string urn, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(urn);
        ArgumentException.ThrowIfNullOrEmpty(id);
        lock (_lock)
        {
            return _state.Instances.Resolve(ResourceLink.Of(urn, id))!.Root.Packages.Any(IsWrong);
        }
    }

    /// <summary>Sets what the cloud has of a package.</summary>
    public void Observe(ObservedPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        lock (_lock)
        {
            _state.Observe(package);
        }
    }

    /// <summary>
    /// The verdict on what is registered, leaving out what others have and what is deleted at the end. Constant time
    /// where it fits. That it exceeds is final: later registrations only add to it.
    /// </summary>
    /// <exception cref="ArgumentException">The link is none, or unknown.</exception>
    public Verdict VerdictOfRegistered(ResourceLink package)
    {
        lock (_lock)
        {
            return Assess(package).OfRegistered();
        }
    }

    /// <summary>
    /// The verdict on all that is known. It is right once all resources are registered; before, what looks like
    /// someone else's bandwidth may be that of a connection still to come.
    /// </summary>
    /// <exception cref="ArgumentException">The link is none, or unknown.</exception>
    public Verdict VerdictOf(ResourceLink package)
    {
        lock (_lock)
        {
            return Assess(package).OfAll();
        }
    }

    /// <summary>
    /// The verdict on all that is known, with what the package will have by itself; null where it stays as it is.
    /// </summary>
    /// <exception cref="ArgumentException">The link is none, or unknown.</exception>
    public Verdict? VerdictOfLater(ResourceLink package)
    {
        lock (_lock)
        {
            return Assess(package).Later?.OfAll();
        }
    }

    /// <summary>What <see cref="VerdictOf"/> finds, as something to tell the user; null when it fits.</summary>
    /// <param name="package">The package.</param>
    /// <param name="others">What too little bandwidth because of others is: a warning, an error, or nothing (null).</param>
    /// <exception cref="ArgumentException">The link is none, or unknown.</exception>
    public Diagnostic? Diagnose(ResourceLink package, DiagnosticSeverity? others)
    {
        lock (_lock)
        {
            return BudgetDiagnosis.Of(Assess(package), others);
        }
    }

    /// <summary>The budget of one package. Takes time in proportion to all connections.</summary>
    /// <exception cref="ArgumentException">The link is none, or unknown.</exception>
    public BudgetSnapshot SnapshotOf(ResourceLink package)
    {
        lock (_lock)
        {
            var assessment = Assess(package);
            return assessment.Snapshot(assessment.OfAll(), withOthers: true);
        }
    }

    /// <summary>The budgets of all packages, by name. Each takes time in proportion to all connections.</summary>
    public IReadOnlyList<BudgetSnapshot> Snapshots()
    {
        lock (_lock)
        {
            return
            [
                .. _state.Packages.Roots()
                    .Select(root => new BudgetAssessment(_state, root))
                    .Select(assessment => assessment.Snapshot(assessment.OfAll(), withOthers: true))
                    .OrderBy(snapshot => snapshot.Package, StringComparer.Ordinal)
                    .ThenBy(snapshot => snapshot.Urn, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>
    /// All that is wrong or worth knowing, once each: for whoever sees all resources at once. By resource, then by code.
    /// </summary>
    /// <param name="others">What too little bandwidth because of others is: a warning, an error, or nothing (null).</param>
    /// <param name="later">
    /// What too little bandwidth is once a package has less by itself: a warning, an error, or nothing (null).
    /// </param>
    public IReadOnlyList<LedgerFinding> Findings(DiagnosticSeverity? others, DiagnosticSeverity? later = DiagnosticSeverity.Warning)
    {
        lock (_lock)
        {
            return LedgerFindings.Of(_state, others, later);
        }
    }

    /// <summary>Asking about a package must not make it known.</summary>
    private BudgetAssessment Assess(ResourceLink package) => package.IsKnown
        ? new BudgetAssessment(_state, _state.Packages.Find(package) ?? new PackageBudget(), package)
        : throw new ArgumentException("The link names no package.", nameof(package));

    private bool IsWrong(PackageBudget package) =>
        LedgerRules.Of(_state, package).Any() || new BudgetAssessment(_state, package).ExceedsRegistered;

    private bool IsWrong(Connection connection, bool isAttaching) =>
        LedgerRules.Of(_state, connection).Any()
        || (connection.Package?.Root is { } package
            && ((isAttaching && LedgerRules.OfInstance(_state, package).Any())
                || (connection.HoldsPackage && package.Entry is { IsMoved: true })
                || new BudgetAssessment(_state, package).ExceedsRegistered));

    private List<Diagnostic> ErrorsOf(PackageBudget package) =>
        [.. LedgerRules.Of(_state, package), .. BudgetDiagnosis.OfRegistered(new BudgetAssessment(_state, package))];

    private List<Diagnostic> ErrorsOf(Connection connection, bool isAttaching)
    {
        List<Diagnostic> errors = [.. LedgerRules.Of(_state, connection)];
        if (connection.Package?.Root is not { } package)
        {
            return errors;
        }

        if (isAttaching)
        {
            errors.AddRange(LedgerRules.OfInstance(_state, package)
                .ExceptBy(errors.Select(error => error.Text), error => error.Text, StringComparer.Ordinal));
        }

        errors.AddRange(BudgetDiagnosis.OfRegistered(new BudgetAssessment(_state, package)));
        return errors;
    }
}
