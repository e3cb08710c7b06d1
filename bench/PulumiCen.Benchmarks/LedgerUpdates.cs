using BenchmarkDotNet.Attributes;
using PulumiCen.Budget;

namespace PulumiCen.Benchmarks;

/// <summary>How long one Check's update of the ledger takes, by how many connections the ledger has.</summary>
[MemoryDiagnoser]
public class LedgerUpdates
{
    private const int Batch = 1024;

    private readonly ConnectionRegistration[] _registrations = new ConnectionRegistration[Batch];
    private BudgetLedger _ledger = new();

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
            _registrations[index] = LargeStack.Connection((int)((long)index * 7919 % Connections), 2 + (index % 2));
        }
    }

    /// <summary>Sets connections that are there already, as a second Check does: taken out of all sums, and put in again.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public int Update()
    {
        var errors = 0;
        foreach (var registration in _registrations)
        {
            errors += _ledger.Register(registration).Count;
        }

        return errors;
    }
}
