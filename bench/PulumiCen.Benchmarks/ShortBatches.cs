using System.Diagnostics;
using System.Globalization;
using PulumiCen.Budget;

namespace PulumiCen.Benchmarks;

/// <summary>
/// The time of an update from many batches of a fraction of a millisecond: on a machine that does other things too, the
/// shortest ones are those that nothing interrupted.
/// </summary>
internal static class ShortBatches
{
    private const int Batch = 256;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(12);

    public static void Print(TextWriter output)
    {
        output.WriteLine("| connections | in program order: shortest | median | scattered: shortest | median |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var connections in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var ledger = LargeStack.Create(connections);
            var scattered = Enumerable.Range(0, 16 * Batch)
                .Select(index => LargeStack.Connection((int)((long)index * 7919 % connections), 2 + (index % 2))).ToArray();
            var ordered = Measure(step => ledger.Register(LargeStack.Connection(step % connections, 2 + (step % 2))));
            var jumping = Measure(step => ledger.Register(scattered[step % scattered.Length]));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {connections:N0} | {ordered[0]:0.00} us | {ordered[ordered.Count / 2]:0.00} us "
                + $"| {jumping[0]:0.00} us | {jumping[jumping.Count / 2]:0.00} us |"));
        }
    }

    /// <summary>Microseconds an update of all batches, the shortest first.</summary>
    private static List<double> Measure(Func<int, IReadOnlyList<Diagnostic>> update)
    {
        var times = new List<double>();
        var step = 0;
        for (var total = Stopwatch.StartNew(); total.Elapsed < Duration;)
        {
            var start = Stopwatch.GetTimestamp();
            for (var index = 0; index < Batch; index++)
            {
                LargeStack.Expect(update(step++));
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Batch);
        }

        times.Sort();
        return times;
    }
}
