using System.Collections.Concurrent;
using CsCheck;

namespace PulumiCen.Verdicts.Tests;

/// <summary>
/// Provider, policy pack, report and unit test come to the same verdict on the same stack, whatever the order of its
/// registrations, however its inputs are written, and with whichever explicit providers. Not tried: a unit test with secrets,
/// which it can't tell from plain values.
/// </summary>
public class SameVerdictTests
{
    [Fact]
    public Task A_stack_has_one_verdict() => RandomStack.Any.SampleAsync(
        async stack =>
        {
            var provider = await ProviderVerdict.OfAsync(stack);

            Assert.Equal(provider, await ProviderVerdict.OfAsync(stack, providers: 3));
            Assert.Equal(provider, OtherVerdicts.Policy(stack));
            if (stack.IsPlain)
            {
                Assert.Equal(provider, await OtherVerdicts.UnitTestAsync(stack));
            }

            var report = OtherVerdicts.Report(stack);
            Assert.Equal(provider.Budgets, report.Budgets);
            Assert.Equal(WithoutInputs(provider.Errors), WithoutInputs(report.Errors));
        },
        iter: 150,
        threads: 2);

    /// <summary>The random stacks are worth something only if they lead to every kind of verdict and of mistake.</summary>
    [Fact]
    public void Every_kind_of_verdict_comes_up()
    {
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        RandomStack.Any.Sample(
            stack =>
            {
                var verdicts = OtherVerdicts.Policy(stack);
                foreach (var word in verdicts.Budgets.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[1].Split(',')[0]).Concat(verdicts.Errors.Split(", ")))
                {
                    seen[word] = true;
                }
            },
            seed: "0000KOIPe003",
            iter: 1_000,
            threads: 2);

        Assert.Equal(
            "CEN1001, CEN1103, CEN1105, CEN1106, CEN1107, CEN1110, CEN1151, CEN1152, CEN1153, CEN1154, cannot know, exceeds, fits",
            string.Join(", ", seen.Keys.Where(word => word.Length > 0).Order(StringComparer.Ordinal)));
    }

    private static string WithoutInputs(string codes) =>
        string.Join(", ", codes.Split(", ").Where(code => !code.StartsWith("CEN110", StringComparison.Ordinal) && !code.StartsWith("CEN111", StringComparison.Ordinal)));
}
