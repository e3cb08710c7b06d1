namespace PulumiCen.Budget;

/// <summary>Numbers the regions as they come.</summary>
internal sealed class RegionRegister
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Region> _regions = [];

    public RegionIds NumbersOf(RegionPair pair) => new(NumberOf(pair.First), NumberOf(pair.Second));

    public RegionPair PairOf(RegionIds ids) => RegionPair.Of(_regions[ids.First].Id, _regions[ids.Second].Id);

    /// <summary>The areas that a pair touches.</summary>
    public AreaFootprint FootprintOf(RegionIds ids) => new(_regions[ids.First].Area, _regions[ids.Second].Area);

    private int NumberOf(string region)
    {
        if (!_numbers.TryGetValue(region, out var number))
        {
            number = _regions.Count;
            _numbers.Add(region, number);
            _regions.Add(Region.Of(region));
        }

        return number;
    }
}
