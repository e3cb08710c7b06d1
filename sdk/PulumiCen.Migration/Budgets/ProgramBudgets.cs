using PulumiCen.Budget;
using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Budgets;

/// <summary>The budgets of the new program, by the inputs that are written, and what preview will say of it.</summary>
internal sealed class ProgramBudgets
{
    private readonly BudgetLedger _ledger = new();
    private readonly Dictionary<string, ProgramResource> _byKey = new(StringComparer.Ordinal);
    private readonly List<(ProgramResource Resource, Diagnostic Diagnostic)> _problems = [];

    public ProgramBudgets(IEnumerable<ProgramResource> program)
    {
        foreach (var resource in program)
        {
            _byKey.Add(KeyOf(resource), resource);
            switch (resource.Kind)
            {
                case ProgramKind.BandwidthPackage:
                    _ledger.Set(Package(resource));
                    break;
                case ProgramKind.RegionConnection:
                    _ledger.Set(Connection(resource));
                    break;
            }

            CheckTexts(resource);
        }
    }

    /// <summary>What the packages have, and their connections of them.</summary>
    public IReadOnlyDictionary<string, PackageSum> Sums => LedgerSums.Of(_ledger);

    /// <summary>What preview will refuse or warn of, with the resource where there is one.</summary>
    public IEnumerable<(ProgramResource? Resource, Diagnostic Diagnostic)> Problems()
    {
        var ofLedger = _ledger.Findings(DiagnosticSeverity.Warning)
            .Select(finding => (Resource: finding.Urn is { } urn ? _byKey.GetValueOrDefault(urn) : null, finding.Diagnostic));
        return _problems.Select(problem => ((ProgramResource?)problem.Resource, problem.Diagnostic))
            .Concat(ofLedger)
            .Where(problem => problem.Diagnostic.Severity != DiagnosticSeverity.Note);
    }

    private PackageRegistration Package(ProgramResource package)
    {
        var areas = ((ProgramValue.Texts)package.Find("areas")!).Values;
        Check(package, BandwidthRules.ForPackage(package.Name, MegabitsOf(package)!.Value, isSecret: false, out _));
        Check(package, [.. AreaRules.Read(package.Name, areas, out var pair)]);
        return new PackageRegistration
        {
            Urn = KeyOf(package),
            Id = package.ImportId,
            Bandwidth = LedgerSums.AmountOf(MegabitsOf(package)),
            Areas = pair is null ? PlanValue.Unknown<AreaPair>() : PlanValue.Known(pair),
            Instance = LinkOf(package, "instance"),
        };
    }

    private ConnectionRegistration Connection(ProgramResource connection)
    {
        var regionIds = ((ProgramValue.Texts)connection.Find("regionIds")!).Values;
        Check(connection, [.. RegionRules.Read(connection.Name, regionIds, out var regions)]);
        var bandwidth = PlanValue.Absent<Bandwidth>();
        if (MegabitsOf(connection) is { } megabits)
        {
            Check(connection, BandwidthRules.ForConnection(connection.Name, megabits, isSecret: false, out _));
            bandwidth = LedgerSums.AmountOf(megabits);
        }

        var type = connection.Find("bandwidthType") is ProgramValue.Choice choice
            ? PlanValue.Known(Enum.Parse<BandwidthType>(choice.Value))
            : PlanValue.Absent<BandwidthType>();
        if (connection.Find("linkType") is ProgramValue.Text line)
        {
            Check(connection, LinkTypeRules.Check(connection.Name, PlanValue.Known(line.Value), type));
        }

        return new ConnectionRegistration
        {
            Urn = KeyOf(connection),
            Package = LinkOf(connection, "bandwidthPackage"),
            Instance = LinkOf(connection, "instance"),
            Regions = regions is null ? PlanValue.Unknown<RegionPair>() : PlanValue.Known(regions),
            Bandwidth = bandwidth,
            Type = type,
        };
    }

    private void CheckTexts(ProgramResource resource)
    {
        var owner = resource.Kind switch
        {
            ProgramKind.Instance => ResourceWords.Instance(resource.Name),
            ProgramKind.BandwidthPackage => ResourceWords.Package(resource.Name),
            _ => ResourceWords.Connection(resource.Name),
        };
        if (resource.Find("name") is ProgramValue.Text name)
        {
            Check(resource, TextRules.Name(owner, name.Value));
        }

        if (resource.Find("description") is ProgramValue.Text description)
        {
            Check(resource, TextRules.Description(owner, description.Value));
        }

        if (resource.Find("tags") is ProgramValue.Map tags)
        {
            Check(resource, [.. TagRules.Check(owner, tags.Values)]);
        }
    }

    private void Check(ProgramResource resource, params IEnumerable<Diagnostic?> problems) =>
        _problems.AddRange(problems.OfType<Diagnostic>().Select(problem => (resource, problem)));

    private static long? MegabitsOf(ProgramResource resource) => (resource.Find("bandwidth") as ProgramValue.Number)?.Value;

    private static ResourceLink LinkOf(ProgramResource resource, string property) => resource.Find(property) switch
    {
        ProgramValue.Reference named => ResourceLink.Of(KeyOf(named.Resource), named.Resource.ImportId),
        _ => resource.Find(property + "Id") is ProgramValue.Text id ? ResourceLink.ById(id.Value) : ResourceLink.None,
    };

    // What the ledger's texts call it is the last part.
    private static string KeyOf(ProgramResource resource) => $"urn:pulumi:new::new::{resource.Token}::{resource.Name}";
}
