using BenchmarkDotNet.Attributes;
using PulumiCen.Budget;

namespace PulumiCen.Benchmarks;

/// <summary>How long one Check's update of the ledger takes, by how many connections the ledger has.</summary>
[MemoryDiagnoser]
public class LedgerUpdates
{
    private const int Batch = 1024;

    private readonly ConnectionRegistration[] _scattered = new ConnectionRegistration[Batch];
    private BudgetLedger _ledger = new();
    private int _next;

    /// <summary>How many connections the ledger has.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Connections { get; set; }

    /// <summary>Fills the ledger, and picks connections all over it.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _ledger = LargeStack.Create(Connections);
        for (var index = 0; index < Batch; index++)
        {
            _scattered[index] = LargeStack.Connection((int)((long)index * 7919 % Connections), 2 + (index % 2));
        }
    }

    /// <summary>
    /// Sets one connection after the other through the whole ledger, as a second Check of the stack does: each is made from
    /// its inputs, taken out of all sums, and put in again.
    /// </summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public int InProgramOrder()
    {
        var errors = 0;
        for (var index = 0; index < Batch; index++)
        {
            _next = (_next + 1) % Connections;
            errors += _ledger.Register(LargeStack.Connection(_next, 2 + (index % 2))).Count;
        }

        return errors;
    }

    /// <summary>Sets connections that lie far apart in memory: what the ledger needs of it is in no cache of the processor.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public int Scattered()
    {
        var errors = 0;
        foreach (var registration in _scattered)
        {
            errors += _ledger.Register(registration).Count;
        }

        return errors;
    }
}
