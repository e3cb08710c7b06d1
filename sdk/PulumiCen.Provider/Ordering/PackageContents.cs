using PulumiCen.Budget;

namespace PulumiCen.Provider.Ordering;

/// <summary>What a package carries in the cloud, at one moment.</summary>
/// <param name="Capacity">The package's bandwidth.</param>
/// <param name="Allocations">What each connection takes; connections that take nothing aren't there.</param>
internal sealed record PackageContents(Bandwidth Capacity, IReadOnlyDictionary<RegionPair, Bandwidth> Allocations)
{
    /// <summary>What all connections take together.</summary>
    public Bandwidth Allocated => Allocations.Values.Aggregate(Bandwidth.Zero, (sum, one) => sum + one);

    /// <summary>What one connection takes.</summary>
    public Bandwidth Of(RegionPair pair) => Allocations.GetValueOrDefault(pair, Bandwidth.Zero);

    /// <summary>What all but one connection take.</summary>
    public Bandwidth AllocatedBeside(RegionPair pair) => Allocated - Of(pair);

    /// <summary>The same with another bandwidth for one connection.</summary>
    public PackageContents With(RegionPair pair, Bandwidth bandwidth)
    {
        var allocations = new Dictionary<RegionPair, Bandwidth>(Allocations) { [pair] = bandwidth };
        return this with { Allocations = allocations };
    }
}
