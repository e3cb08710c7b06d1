namespace PulumiCen.Budget;

/// <summary>What can be said about a package's budget, before anything is changed.</summary>
public abstract record Verdict
{
    private protected Verdict()
    {
    }

    /// <summary>It fits, and at no moment on the way is there too little.</summary>
    /// <param name="Headroom">What is left.</param>
    public sealed record Fits(Amount Headroom) : Verdict;

    /// <summary>What is known already is more than the package has, whatever the unknown inputs turn out to be.</summary>
    /// <param name="Needed">What the registered connections need at least, together with the others where these count.</param>
    /// <param name="Available">What the package has.</param>
    /// <param name="Over">How much is too much.</param>
    /// <param name="IsBecauseOfOthers">
    /// Whether the program's own connections would fit: what is too much is what others have of the package.
    /// </param>
    /// <param name="Fixes">What would help, each by itself.</param>
    public sealed record Exceeds(
        Amount Needed, Amount Available, Amount Over, bool IsBecauseOfOthers, IReadOnlyList<Fix> Fixes) : Verdict;

    /// <summary>Only the update can tell.</summary>
    /// <param name="AtLeast">What is needed at least.</param>
    /// <param name="Available">What the package has, where that is known.</param>
    /// <param name="Unknowns">The inputs that it depends on, in ordinal order of the resources' names; all of them.</param>
    public sealed record CannotKnow(
        Amount AtLeast, PlanValue<Bandwidth> Available, IReadOnlyList<UnknownInput> Unknowns) : Verdict;

    /// <summary>The end fits, but not the way there: what is deleted goes last, and holds the bandwidth until then.</summary>
    /// <param name="OnTheWay">What is needed before the deletions.</param>
    /// <param name="Available">What the package has.</param>
    /// <param name="Order">The names of the connections to delete in an operation of its own, before the rest.</param>
    public sealed record FitsInTheEndOnly(Amount OnTheWay, Amount Available, IReadOnlyList<string> Order) : Verdict;
}
