using System.Diagnostics;

namespace PulumiCen.Load;

/// <summary>What was measured of one provider.</summary>
internal sealed record Measurement
{
    /// <summary>How many resources the provider knows of while its rates are measured.</summary>
    private const int Few = 100;
    private const int Many = 10_000;
    private const int Starts = 7;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    public static int[] Callers { get; } = [1, 8, 64];

    public static int[] Sizes { get; } = [0, 1_000, 10_000];

    public required Contestant Contestant { get; init; }

    /// <summary>From exec to the line with the port: the median of several.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>From the line with the port to the answer to the first Check.</summary>
    public required TimeSpan FirstCheck { get; init; }

    /// <summary>MB, by the number of connections.</summary>
    public required IReadOnlyDictionary<int, long> Memory { get; init; }

    /// <summary>By the number of callers, with few resources.</summary>
    public required IReadOnlyDictionary<int, Rate> Checks { get; init; }

    public required IReadOnlyDictionary<int, Rate> Diffs { get; init; }

    /// <summary>8 callers, with many resources.</summary>
    public required Rate ChecksOfMany { get; init; }

    public static async Task<Measurement> TakeAsync(Contestant contestant, string engineAddress)
    {
        var starts = new List<TimeSpan>();
        var firsts = new List<TimeSpan>();
        for (var round = 0; round < Starts; round++)
        {
            using var provider = await LoadedProvider.StartAsync(contestant, engineAddress);
            var watch = Stopwatch.StartNew();
            await provider.Client.CheckAsync(contestant.Stack.Check(0));
            starts.Add(provider.StartTime);
            firsts.Add(watch.Elapsed);
        }

        using var loaded = await LoadedProvider.StartAsync(contestant, engineAddress);
        var (checks, diffs) = await RatesAsync(loaded, contestant);
        var memory = new SortedDictionary<int, long>();
        foreach (var size in Sizes)
        {
            using var fresh = await LoadedProvider.StartAsync(contestant, engineAddress);
            await FillAsync(fresh, contestant, size);
            memory[size] = fresh.Memory;
        }

        await FillAsync(loaded, contestant, Many);
        var many = await CheckRateAsync(loaded, contestant, callers: 8, Many);
        return new Measurement
        {
            Contestant = contestant,
            Start = Median(starts),
            FirstCheck = Median(firsts),
            Memory = memory,
            Checks = checks,
            Diffs = diffs,
            ChecksOfMany = many,
        };
    }

    private static async Task<(SortedDictionary<int, Rate> Checks, SortedDictionary<int, Rate> Diffs)> RatesAsync(
        LoadedProvider provider, Contestant contestant)
    {
        await FillAsync(provider, contestant, Few);

        // To be at full speed.
        await CheckRateAsync(provider, contestant, callers: 8, Few);
        var (checks, diffs) = (new SortedDictionary<int, Rate>(), new SortedDictionary<int, Rate>());
        foreach (var callers in Callers)
        {
            checks[callers] = await CheckRateAsync(provider, contestant, callers, Few);
            var requests = Enumerable.Range(0, Few).Select(contestant.Stack.Diff).ToList();
            diffs[callers] = await Rate.MeasureAsync(
                callers, Length, async number => await provider.Client.DiffAsync(requests[number % Few]));
        }

        return (checks, diffs);
    }

    private static async Task<Rate> CheckRateAsync(LoadedProvider provider, Contestant contestant, int callers, int size)
    {
        var requests = Enumerable.Range(0, size).Select(contestant.Stack.Check).ToList();
        return await Rate.MeasureAsync(
            callers, Length, async number => await provider.Client.CheckAsync(requests[number % size]));
    }

    private static async Task FillAsync(LoadedProvider provider, Contestant contestant, int connections)
    {
        foreach (var package in contestant.MoreInputs.Count == 0 ? contestant.Stack.Packages(connections) : [])
        {
            await provider.Client.CheckAsync(package);
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, connections),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, cancellationToken) => await provider.Client.CheckAsync(
                contestant.Stack.Check(number), cancellationToken: cancellationToken));
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
}
