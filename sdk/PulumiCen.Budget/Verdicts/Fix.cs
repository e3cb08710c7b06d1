namespace PulumiCen.Budget;

/// <summary>Something that would make a budget fit.</summary>
public abstract record Fix
{
    private protected Fix()
    {
    }

    /// <summary>Give the package more.</summary>
    /// <param name="Package">The package's name.</param>
    /// <param name="To">The smallest bandwidth that would do.</param>
    public sealed record RaisePackage(string Package, Amount To) : Fix;

    /// <summary>Don't lower the package so far.</summary>
    /// <param name="Package">The package's name.</param>
    /// <param name="To">The smallest bandwidth that would do.</param>
    public sealed record LowerPackageLess(string Package, Amount To) : Fix;

    /// <summary>Give a connection less.</summary>
    /// <param name="Connection">The connection's name.</param>
    /// <param name="Bandwidth">How much less would do.</param>
    public sealed record TakeFromConnection(string Connection, Amount Bandwidth) : Fix;

    /// <summary>Give several connections less: no single one has that much to give.</summary>
    /// <param name="Bandwidth">How much less, all together, would do.</param>
    public sealed record TakeFromConnections(Amount Bandwidth) : Fix;
}
