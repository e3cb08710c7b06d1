using System.Globalization;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>Footprints over time, and whether they grow.</summary>
internal sealed class FootprintSeries(string name)
{
    /// <summary>What garbage collection and pools move by, without growing.</summary>
    private const double Slack = 1.1;

    /// <summary>Below this a quarter says nothing.</summary>
    private const int FewestSamples = 8;

    private readonly Lock _lock = new();
    private readonly List<Footprint> _all = [];

    public void Add(Footprint footprint)
    {
        lock (_lock)
        {
            _all.Add(footprint);
        }
    }

    /// <summary>Whether the last quarter takes as much as the second one; the first is for getting warm.</summary>
    public bool IsFlat => new[] { Of(all => all.Memory), Of(all => all.Handles), Of(all => all.Threads) }
        .All(quarters => quarters.Last <= quarters.Second * Slack);

    public override string ToString()
    {
        var (memory, handles, threads) = (Of(all => all.Memory / 1024.0), Of(all => all.Handles), Of(all => all.Threads));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, second and last quarter: {memory.Second:0.0} and {memory.Last:0.0} MB, {handles.Second:0.0} and {handles.Last:0.0} handles, {threads.Second:0.0} and {threads.Last:0.0} threads, {_all.Count} samples: {Verdict()}");
    }

    private string Verdict() => _all.Count < FewestSamples ? "too few to tell" : IsFlat ? "flat" : "GROWS";

    private (double Second, double Last) Of(Func<Footprint, double> part)
    {
        lock (_lock)
        {
            var quarter = _all.Count / 4;
            return quarter == 0 ? (0, 0) : (_all.Skip(quarter).Take(quarter).Average(part), _all.TakeLast(quarter).Average(part));
        }
    }
}
