using PulumiCen.Budget;

namespace PulumiCen.Provider.Operations;

/// <summary>
/// What the cloud has of packages, for the budgets: without the connections that are replaced, which are deleted before
/// their replacements are created.
/// </summary>
internal sealed class ObservedPackages(BudgetLedger budgets)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ResourceLink, ObservedPackage> _seen = [];
    private readonly HashSet<RegionPair> _freed = [];

    /// <summary>Notes what the cloud has of a package.</summary>
    public void Observe(ObservedPackage package)
    {
        lock (_lock)
        {
            _seen[package.Package] = package;
            Tell(package);
        }
    }

    /// <summary>Notes that a connection of these regions goes before anything takes its place.</summary>
    public void Free(RegionPair regions)
    {
        lock (_lock)
        {
            if (!_freed.Add(regions))
            {
                return;
            }

            foreach (var package in _seen.Values.Where(package => package.Allocations?.ContainsKey(regions) == true))
            {
                Tell(package);
            }
        }
    }

    private void Tell(ObservedPackage package) => budgets.Observe(package with
    {
        Allocations = package.Allocations?
            .Where(allocation => !_freed.Contains(allocation.Key))
            .ToDictionary(allocation => allocation.Key, allocation => allocation.Value),
    });
}
