namespace PulumiCen.Budget.Tests.Model;

/// <summary>One thing that a ledger is told.</summary>
public abstract record Step
{
    /// <summary>Tells it.</summary>
    public abstract IReadOnlyList<Diagnostic> Tell(BudgetLedger ledger);

    public sealed record SetPackage(PackageRegistration Package) : Step
    {
        public override IReadOnlyList<Diagnostic> Tell(BudgetLedger ledger) => ledger.Register(Package);
    }

    public sealed record SetConnection(ConnectionRegistration Connection) : Step
    {
        public override IReadOnlyList<Diagnostic> Tell(BudgetLedger ledger) => ledger.Register(Connection);
    }

    public sealed record Identify(string Urn, string Id, bool IsPackage) : Step
    {
        public override IReadOnlyList<Diagnostic> Tell(BudgetLedger ledger)
        {
            if (IsPackage)
            {
                ledger.IdentifyPackage(Urn, Id);
            }
            else
            {
                ledger.IdentifyInstance(Urn, Id);
            }

            return [];
        }
    }

    public sealed record Delete(string Urn, Allocation Allocation) : Step
    {
        public override IReadOnlyList<Diagnostic> Tell(BudgetLedger ledger)
        {
            ledger.RegisterDeletion(Urn, Allocation);
            return [];
        }
    }

    public sealed record Observe(ObservedPackage Package) : Step
    {
        public override IReadOnlyList<Diagnostic> Tell(BudgetLedger ledger)
        {
            ledger.Observe(Package);
            return [];
        }
    }
}
