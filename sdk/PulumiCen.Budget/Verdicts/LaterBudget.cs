namespace PulumiCen.Budget;

/// <summary>A package's budget once the package has another bandwidth by itself.</summary>
/// <param name="Capacity">What it will have, and from when.</param>
/// <param name="Bandwidth">The same bandwidth: unknown when the cloud doesn't say, and as secret as what the package has now.</param>
/// <param name="Verdict">
/// The verdict on the same connections with that bandwidth. Deletions are over by then, so it is never
/// <see cref="Budget.Verdict.FitsInTheEndOnly"/>.
/// </param>
public sealed record LaterBudget(LaterCapacity Capacity, PlanValue<Bandwidth> Bandwidth, Verdict Verdict)
{
    /// <summary>How much is too much then; null where it fits, or isn't known.</summary>
    public Amount? Over => Verdict is Verdict.Exceeds exceeds ? exceeds.Over : null;
}
