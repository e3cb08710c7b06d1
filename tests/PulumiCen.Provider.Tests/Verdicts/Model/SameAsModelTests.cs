using System.Text.RegularExpressions;
using PulumiCen.Budget;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Verdicts.Model;

/// <summary>A preview finds what a model finds that sees all of a stack at once, and says it once.</summary>
public sealed partial class SameAsModelTests
{
    private const int Stacks = 60;

    [Fact]
    public async Task A_preview_says_what_a_model_says_that_sees_all_at_once()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Stacks),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (seed, _) => await CompareAsync(cloud, seed));
    }

    /// <summary>The random stacks are worth something only if they lead to every kind of finding, and some to none.</summary>
    [Fact]
    public void Every_kind_of_finding_comes_up()
    {
        var stacks = Enumerable.Range(1, Stacks).Select(seed => new RandomStack(seed)).ToList();
        var kinds = stacks.SelectMany(stack => StackModel.Errors(stack).Concat(StackModel.Hints(stack))).Select(line => line[..7]);

        Assert.Equal(["CEN1001", "CEN1152", "CEN1153", "CEN3001"], kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Contains(stacks, stack => !StackModel.Errors(stack).Any());
        Assert.Contains(stacks, stack => stack.IsTargeted && StackModel.Errors(stack).Any());
    }

    private static async Task CompareAsync(EmulatedCloud cloud, int seed)
    {
        var random = new RandomStack(seed);
        await using var stack = new StackDriver(cloud.Configuration)
        {
            Parallel = random.Parallel,
            Timings = new OperationTimings(),
        };
        random.AddTo(stack.State);

        var preview = await stack.PreviewAsync(random.Program());

        var said = preview.Errors.SelectMany(error => error.Split("\n\n"))
            .Concat(preview.Log.Where(line => line.Severity != LogSeverity.Debug).Select(line => line.Message))
            .Select(Shortened)
            .Order(StringComparer.Ordinal);
        var expected = StackModel.Errors(random).Concat(StackModel.Hints(random)).Order(StringComparer.Ordinal);
        Assert.True(
            expected.SequenceEqual(said, StringComparer.Ordinal),
            $"Seed {seed}, {random.Parallel} at a time.\nExpected: {string.Join(", ", expected)}\nSaid: {string.Join(", ", said)}\n{preview.AllTexts}");
    }

    private static string Shortened(string text)
    {
        if (BudgetExceededText.Parse(text) is { } exceeded)
        {
            return exceeded.Over.IsSecret
                ? $"CEN1001 {exceeded.Package}"
                : $"CEN1001 {exceeded.Package} {exceeded.Needed.Bandwidth.ToMegabitsPerSecond()} of {exceeded.Available.Bandwidth.ToMegabitsPerSecond()}";
        }

        var names = Quoted().Matches(text.Split('\n')[0]).Select(match => match.Groups["name"].Value);
        return text[..7] switch
        {
            "CEN1152" or "CEN3001" => $"{text[..7]} {names.First()}",
            "CEN1153" => $"{text[..7]} {string.Join(' ', names.Take(2).Order(StringComparer.Ordinal))}",
            _ => text,
        };
    }

    [GeneratedRegex("\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
