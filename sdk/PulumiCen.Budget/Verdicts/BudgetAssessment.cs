namespace PulumiCen.Budget;

/// <summary>
/// Comes to the verdict on one package from the sums of the ledger. Only what is said of a budget that doesn't fit looks
/// at the connections.
/// </summary>
/// <param name="ledger">What is known.</param>
/// <param name="budget">The budget.</param>
/// <param name="asked">How the package was asked for: its name where nothing is known of it.</param>
/// <param name="later">What the package has at the time that is judged, where that isn't now.</param>
internal sealed class BudgetAssessment(
    LedgerState ledger, PackageBudget budget, ResourceLink asked = default, LaterCapacity? later = null)
{
    /// <summary>The package's name in the program; its id where the program only links to it.</summary>
    public string Package => budget.Entry?.Name ?? (Link.IsKnown ? Link : asked).ToString();

    /// <summary>What it has; what a secret falls back to may be what it was.</summary>
    public PlanValue<Bandwidth> Capacity => later is null ? budget.Capacity
        : later.Bandwidth is { } bandwidth ? PlanValue.Known(bandwidth, budget.Capacity.IsSecret)
        : PlanValue.Unknown<Bandwidth>();

    public PlanValue<Bandwidth> PreviousCapacity =>
        later is null && budget.Entry is { } entry ? entry.Previous : PlanValue.Absent<Bandwidth>();

    /// <summary>The same connections once the package has another bandwidth by itself; null where it stays as it is.</summary>
    public BudgetAssessment? Later => later is null && budget.Later is { } then
        ? new BudgetAssessment(ledger, budget, asked, then)
        : null;

    /// <summary>What becomes of the budget then.</summary>
    public LaterBudget? LaterBudget => Later is { } then ? new LaterBudget(budget.Later!, then.Capacity, then.OfAll()) : null;

    /// <summary>Whether it is to have less than before.</summary>
    public bool IsLowered => Capacity.TryGetValue(out var capacity) && PreviousCapacity.TryGetValue(out var before) && capacity < before;

    /// <summary>Whether the registered connections are too much, told from the sums alone.</summary>
    public bool ExceedsRegistered => Capacity.TryGetValue(out var capacity) && Known.Bandwidth > capacity;

    /// <summary>The verdict on the registered connections alone.</summary>
    public Verdict OfRegistered()
    {
        if (!Capacity.TryGetValue(out var capacity))
        {
            return CannotKnow(Known, areRegionsNeeded: false);
        }

        if (Known.Bandwidth > capacity)
        {
            return Exceeds(Known, isBecauseOfOthers: false);
        }

        return DependsOnUnknowns(Known, capacity)
            ? CannotKnow(Known, areRegionsNeeded: false)
            : new Verdict.Fits(Minus(Available, Known));
    }

    /// <summary>The verdict on all there is: with what others have, and what is deleted only at the end.</summary>
    public Verdict OfAll()
    {
        if (!Capacity.TryGetValue(out var capacity) || Known.Bandwidth > capacity)
        {
            return OfRegistered();
        }

        var needed = Plus(Known, budget.Others.Staying);
        var onTheWay = later is null ? Plus(needed, budget.Others.Leaving) : needed;

        // A connection whose regions aren't known may be the one that has what looks like another's.
        if (budget.UnknownRegionsCount > 0)
        {
            return onTheWay.Bandwidth > capacity || DependsOnUnknowns(needed, capacity)
                ? CannotKnow(Known, areRegionsNeeded: onTheWay.Bandwidth > capacity)
                : new Verdict.Fits(Minus(Available, needed));
        }

        if (needed.Bandwidth > capacity)
        {
            return Exceeds(needed, isBecauseOfOthers: true);
        }

        if (DependsOnUnknowns(needed, capacity))
        {
            return CannotKnow(needed, areRegionsNeeded: false);
        }

        return onTheWay.Bandwidth > capacity
            ? new Verdict.FitsInTheEndOnly(onTheWay, Available, LeavingNames())
            : new Verdict.Fits(Minus(Available, needed));
    }

    /// <summary>The budget with a verdict on it.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="withOthers">Whether to list what others have, and what is deleted at the end.</param>
    public BudgetSnapshot Snapshot(Verdict verdict, bool withOthers) => new()
    {
        Package = Package,
        Urn = budget.Entry?.Urn,
        Id = Link.Id,
        Capacity = Capacity,
        PreviousCapacity = PreviousCapacity,
        Areas = budget.Areas,
        Allocated = Known,
        Others = Plus(budget.Others.Staying, budget.Others.Leaving),
        Uses = Uses(withOthers),
        Verdict = verdict,
        Later = LaterBudget,
    };

    /// <summary>
    /// The resource that the verdict shows at: of a budget with too little, the connection that grows most; otherwise the
    /// package, and of a package that the program only links to, its first connection.
    /// </summary>
    public string? ToBlame()
    {
        var blamed = OfAll() is Verdict.Exceeds || (OfAll() is Verdict.FitsInTheEndOnly && !IsLowered) ? MostGrowing() : null;
        return blamed?.Urn ?? budget.Entry?.Urn ?? Uses(withOthers: false).FirstOrDefault()?.Urn;
    }

    private BudgetUse? MostGrowing() => Uses(withOthers: false)
        .Where(use => use.Kind == UseKind.Connection && use.IsGrowing)
        .OrderByDescending(use => BudgetUse.GrowthOf(use.Bandwidth, use.Previous))
        .ThenBy(use => use.Urn, StringComparer.Ordinal)
        .FirstOrDefault();

    private List<BudgetUse> Uses(bool withOthers) => BudgetUses.Of(ledger, budget, withOthers);

    private ResourceLink Link => ledger.Packages.LinkTo(budget);

    private Amount Known => budget.Registered.Known;

    private Amount Available => new(Capacity.Value, Capacity.IsSecret);

    private static Amount Plus(Amount one, Amount other) => new(one.Bandwidth + other.Bandwidth, one.IsSecret || other.IsSecret);

    private static Amount Minus(Amount one, Amount other) => new(one.Bandwidth - other.Bandwidth, one.IsSecret || other.IsSecret);

    private bool DependsOnUnknowns(Amount needed, Bandwidth capacity)
    {
        var unplaced = ledger.Unplaced.In(budget.Areas);
        return budget.Registered.UnknownCount > 0
            || unplaced.UnknownCount > 0
            || needed.Bandwidth + unplaced.Known.Bandwidth > capacity;
    }

    private Verdict.CannotKnow CannotKnow(Amount atLeast, bool areRegionsNeeded) =>
        new(atLeast, Capacity, UnknownInputs.Of(ledger, budget, Package, Capacity.IsKnown, areRegionsNeeded));

    private Verdict.Exceeds Exceeds(Amount needed, bool isBecauseOfOthers)
    {
        var over = Minus(needed, Available);
        var fixes = FixFinder.Find(Package, needed, over, PreviousCapacity, Capacity, Uses(withOthers: false));
        return new Verdict.Exceeds(needed, Available, over, isBecauseOfOthers, fixes);
    }

    private List<string> LeavingNames() =>
    [
        .. budget.Others.Counted
            .Where(other => other.Pair.Leaving is not null)
            .Select(other => other.Pair.LeavingName!)
            .Order(StringComparer.Ordinal),
    ];
}
