namespace PulumiCen.Budget;

/// <summary>The sum of contributions, kept up to date by adding and taking away.</summary>
internal sealed class AllocationSum
{
    private Bandwidth _known;
    private int _secrets;

    /// <summary>The known ones together.</summary>
    public Amount Known => new(_known, _secrets > 0);

    /// <summary>How many aren't known.</summary>
    public int UnknownCount { get; private set; }

    public void Add(Contribution contribution)
    {
        _known += contribution.Known;
        _secrets += contribution.IsSecret ? 1 : 0;
        UnknownCount += contribution.IsUnknown ? 1 : 0;
    }

    public void Remove(Contribution contribution)
    {
        _known -= contribution.Known;
        _secrets -= contribution.IsSecret ? 1 : 0;
        UnknownCount -= contribution.IsUnknown ? 1 : 0;
    }

    public void Add(AllocationSum other)
    {
        _known += other._known;
        _secrets += other._secrets;
        UnknownCount += other.UnknownCount;
    }
}
