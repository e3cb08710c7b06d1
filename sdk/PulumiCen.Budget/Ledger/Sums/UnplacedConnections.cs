namespace PulumiCen.Budget;

/// <summary>
/// What connections take whose package isn't known yet: any package of their areas may be it, and its verdict has to
/// say so.
/// </summary>
internal sealed class UnplacedConnections
{
    private readonly Dictionary<AreaFootprint, AllocationSum> _sums = [];

    public void Enter(Connection connection, AreaFootprint footprint)
    {
        if (!_sums.TryGetValue(footprint, out var sum))
        {
            sum = new AllocationSum();
            _sums.Add(footprint, sum);
        }

        sum.Add(connection.Contribution);
    }

    public void Withdraw(Connection connection, AreaFootprint footprint) => _sums[footprint].Remove(connection.Contribution);

    /// <summary>What may come on top in a package of these areas. There are as many sums as pairs of areas.</summary>
    public AllocationSum In(PlanValue<AreaPair> areas)
    {
        var total = new AllocationSum();
        foreach (var (footprint, sum) in _sums)
        {
            if (!areas.TryGetValue(out var known) || footprint.MayFit(known))
            {
                total.Add(sum);
            }
        }

        return total;
    }
}
