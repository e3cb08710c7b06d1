using System.Globalization;

namespace PulumiCen.Benchmarks;

/// <summary>How many bytes a ledger needs for each connection, names included.</summary>
internal static class LedgerMemory
{
    public static void Print(TextWriter output)
    {
        output.WriteLine("| connections | bytes a connection |");
        output.WriteLine("|---|---|");
        foreach (var connections in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {connections:N0} | {(double)Measure(connections) / connections:N0} |"));
        }
    }

    private static long Measure(int connections)
    {
        var ledger = LargeStack.CreatePackages(connections);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var number in Enumerable.Range(0, connections))
        {
            LargeStack.Expect(ledger.Register(LargeStack.Connection(number, 1)));
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(ledger);
        return after - before;
    }
}
