using System.Collections.Concurrent;
using System.Globalization;

namespace PulumiCen.Provider.Tests.Ownership.Histories;

/// <summary>
/// Programs change names, lose their state, are checked out twice, and end in between: nothing is adopted, changed, deleted or
/// bought that the program didn't say. <c>HISTORIES=2000</c> plays so many, and <c>HISTORIES=831-831</c> that one.
/// </summary>
public sealed class HistoryTests
{
    private static readonly int[] Seeds = SeedsOf(Environment.GetEnvironmentVariable("HISTORIES") ?? "30");

    [Fact]
    public async Task Nothing_is_taken_changed_or_lost_by_mistake()
    {
        var problems = new ConcurrentDictionary<int, string>();
        await Parallel.ForEachAsync(
            Seeds,
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

        Assert.True(problems.IsEmpty, $"{problems.Count} of {Seeds.Length} histories:\n{string.Join("\n\n", problems.OrderBy(problem => problem.Key).Select(problem => problem.Value))}");
    }

    private static int[] SeedsOf(string text)
    {
        var bounds = text.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var first = bounds.Count > 1 ? bounds[0] : 1;
        return [.. Enumerable.Range(first, bounds[^1] - first + 1)];
    }
}
