namespace PulumiCen.Budget;

/// <summary>A CEN instance, as far as budgets are concerned.</summary>
internal sealed class CenInstance : LinkedNode<CenInstance>
{
    private readonly HashSet<PackageBudget> _attached = [];

    /// <summary>The connections without a package that name this instance in this way.</summary>
    public PairIndex Pairs { get; } = new();

    /// <summary>
    /// The packages attached to it, maybe more than once. The cloud allows one for each area pair, 21 at most, so walking
    /// through them is no loop over what a stack can have many of.
    /// </summary>
    public IEnumerable<PackageBudget> Packages
    {
        get
        {
            foreach (var package in _attached)
            {
                if (package.Root.Instances.Contains(this))
                {
                    yield return package.Root;
                }
            }
        }
    }

    /// <summary>Notes a package that names this instance. One that names another later is no longer among the packages.</summary>
    public void Attach(PackageBudget package) => _attached.Add(package);

    /// <inheritdoc/>
    protected override void Absorb(CenInstance other) => _attached.UnionWith(other._attached);
}
