using System.Collections.Concurrent;
using System.Globalization;

namespace PulumiCen.Provider.Tests.Ownership.Histories;

/// <summary>
/// Programs change names, lose their state, are checked out twice, and end in between: nothing is adopted, changed, deleted or
/// bought that the program didn't say. <c>HISTORIES=2000</c> plays so many.
/// </summary>
public sealed class HistoryTests
{
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("HISTORIES") ?? "30", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nothing_is_taken_changed_or_lost_by_mistake()
    {
        var problems = new ConcurrentDictionary<int, string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Count),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (seed, _) =>
            {
                try
                {
                    await History.PlayAsync(new RandomHistory(seed));
                }
                catch (Exception exception)
                {
                    problems[seed] = $"Seed {seed}, {new RandomHistory(seed)}\n{exception.Message}";
                }
            });

        Assert.True(problems.IsEmpty, $"{problems.Count} of {Count} histories:\n{string.Join("\n\n", problems.OrderBy(problem => problem.Key).Select(problem => problem.Value))}");
    }
}
