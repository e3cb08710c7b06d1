namespace PulumiCen.Budget;

/// <summary>All that is known of one package's budget at one moment.</summary>
public sealed record BudgetSnapshot
{
    /// <summary>The package's name in the program; its id for a package that the program only links to.</summary>
    public required string Package { get; init; }

    /// <summary>Its URN, where the program registered it.</summary>
    public string? Urn { get; init; }

    /// <summary>Its id, where it is known.</summary>
    public string? Id { get; init; }

    /// <summary>What it has, or is to have; unknown for a package that nobody told of.</summary>
    public required PlanValue<Bandwidth> Capacity { get; init; }

    /// <summary>What it had before; absent for a new one.</summary>
    public required PlanValue<Bandwidth> PreviousCapacity { get; init; }

    /// <summary>Its areas.</summary>
    public required PlanValue<AreaPair> Areas { get; init; }

    /// <summary>What the program's connections take, as far as it is known.</summary>
    public required Amount Allocated { get; init; }

    /// <summary>What others have of it, and what goes with the deletions at the end.</summary>
    public required Amount Others { get; init; }

    /// <summary>All its uses: those that grow first, then the largest first, then by name.</summary>
    public required IReadOnlyList<BudgetUse> Uses { get; init; }

    /// <summary>The verdict, with the others counted.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What becomes of it once the package has another bandwidth by itself; null where it stays as it is.</summary>
    public LaterBudget? Later { get; init; }
}
