using System.Diagnostics;

namespace PulumiCen.Load;

/// <summary>
/// Measures providers side by side: in rounds, in which each has its turn, so that what the machine does beside is shared by
/// all, and their ratios hold.
/// </summary>
internal sealed class Race(IReadOnlyList<Contestant> contestants, string engineAddress)
{
    /// <summary>How many resources the providers know of while their rates are measured.</summary>
    private const int Few = 100;
    private const int Many = 10_000;
    private const int Rounds = 7;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        var starts = await RoundsAsync(contestants, StartAsync);
        var memory = new List<Dictionary<int, long>>();
        foreach (var contestant in contestants)
        {
            memory.Add(await MemoryAsync(contestant));
        }

        var loaded = new List<LoadedProvider>();
        try
        {
            foreach (var contestant in contestants)
            {
                loaded.Add(await LoadedProvider.StartAsync(contestant, engineAddress));
            }

            await ForEachAsync(loaded, provider => provider.FillAsync(Few));
            await ForEachAsync(loaded, provider => Rate.MeasureAsync(callers: 8, WarmUp, Checks(provider, Few)));
            var checks = await ByCallersAsync(loaded, Checks);
            var diffs = await ByCallersAsync(loaded, Diffs);
            await ForEachAsync(loaded, provider => provider.FillAsync(Many));
            var many = await RatesAsync(loaded, callers: 8, provider => Checks(provider, Many));
            return
            [
                .. contestants.Select((contestant, number) => new Measurement
                {
                    Contestant = contestant,
                    Start = Median(starts[number].Select(start => start.ToPort)),
                    FirstCheck = Median(starts[number].Select(start => start.ToCheck)),
                    Memory = memory[number],
                    Checks = checks.ToDictionary(rates => rates.Key, rates => rates.Value[number]),
                    Diffs = diffs.ToDictionary(rates => rates.Key, rates => rates.Value[number]),
                    ChecksOfMany = many[number],
                }),
            ];
        }
        finally
        {
            loaded.ForEach(provider => provider.Dispose());
        }
    }

    private async Task<(TimeSpan ToPort, TimeSpan ToCheck)> StartAsync(Contestant contestant)
    {
        using var provider = await LoadedProvider.StartAsync(contestant, engineAddress);
        var watch = Stopwatch.StartNew();
        await provider.Client.CheckAsync(contestant.Stack.Check(0));
        return (provider.StartTime, watch.Elapsed);
    }

    private async Task<Dictionary<int, long>> MemoryAsync(Contestant contestant)
    {
        var memory = new Dictionary<int, long>();
        foreach (var size in Measurement.Sizes)
        {
            using var fresh = await LoadedProvider.StartAsync(contestant, engineAddress);
            await fresh.FillAsync(size);
            memory[size] = fresh.Memory;
        }

        return memory;
    }

    private static async Task<Dictionary<int, Rate[]>> ByCallersAsync(
        List<LoadedProvider> loaded, Func<LoadedProvider, int, Func<int, Task>> calls)
    {
        var rates = new Dictionary<int, Rate[]>();
        foreach (var callers in Measurement.Callers)
        {
            rates[callers] = await RatesAsync(loaded, callers, provider => calls(provider, Few));
        }

        return rates;
    }

    /// <summary>Of each provider the median of its turns.</summary>
    private static async Task<Rate[]> RatesAsync(
        List<LoadedProvider> loaded, int callers, Func<LoadedProvider, Func<int, Task>> calls)
    {
        var all = loaded.Select(provider => (Provider: provider, Call: calls(provider))).ToList();
        var rates = await RoundsAsync(all, one => Rate.MeasureAsync(callers, Turn, one.Call));
        return [.. rates.Select(own => own.OrderBy(rate => rate.PerSecond).ElementAt(Rounds / 2))];
    }

    private static Func<int, Task> Checks(LoadedProvider provider, int size)
    {
        var requests = Enumerable.Range(0, size).Select(provider.Contestant.Stack.Check).ToList();
        return async number => await provider.Client.CheckAsync(requests[number % size]);
    }

    private static Func<int, Task> Diffs(LoadedProvider provider, int size)
    {
        var requests = Enumerable.Range(0, size).Select(provider.Contestant.Stack.Diff).ToList();
        return async number => await provider.Client.DiffAsync(requests[number % size]);
    }

    /// <summary>What each gave in each round.</summary>
    private static async Task<List<List<TResult>>> RoundsAsync<TOne, TResult>(
        IReadOnlyList<TOne> all, Func<TOne, Task<TResult>> measure)
    {
        var results = all.Select(_ => new List<TResult>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var number = 0; number < all.Count; number++)
            {
                results[number].Add(await measure(all[number]));
            }
        }

        return results;
    }

    private static async Task ForEachAsync(List<LoadedProvider> loaded, Func<LoadedProvider, Task> act)
    {
        foreach (var provider in loaded)
        {
            await act(provider);
        }
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Rounds / 2);
}
