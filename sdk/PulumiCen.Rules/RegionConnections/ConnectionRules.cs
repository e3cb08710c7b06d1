using PulumiCen.Budget;

namespace PulumiCen.Rules;

/// <summary>What must hold for a connection by itself. Values that preview doesn't know pass.</summary>
internal sealed class ConnectionRules
{
    private readonly List<Diagnostic> _problems = [];

    private ConnectionRules(string name, ConnectionInputs inputs)
    {
        Regions = ReadRegions(name, inputs.RegionIds);
        Bandwidth = BandwidthOf(name, inputs.Bandwidth, out var problem);
        Add(problem);
        Add(LinkTypeRules.Check(name, inputs.LinkType, inputs.Type));
        if (inputs.Edition.TryGetValue(out var edition) && string.Equals(edition, ConnectionTable.Basic, StringComparison.Ordinal))
        {
            AddBasic(name, inputs);
        }

        var owner = ResourceWords.Connection(name);
        if (inputs.Name.TryGetValue(out var text))
        {
            Add(TextRules.Name(owner, text));
        }

        if (inputs.Description.TryGetValue(out var description))
        {
            Add(TextRules.Description(owner, description));
        }

        if (inputs.Package.IsNone && inputs.Instance.IsNone)
        {
            Add(Diagnostics.ConnectionWithoutPackageOrInstance(name));
        }
    }

    /// <summary>What is wrong, or worth knowing.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>What it lies between.</summary>
    public PlanValue<RegionPair> Regions { get; }

    /// <summary>What it is to have; absent is a connectivity test.</summary>
    public PlanValue<Bandwidth> Bandwidth { get; }

    public static ConnectionRules Apply(string name, ConnectionInputs inputs) => new(name, inputs);

    /// <summary>What so many Mbit/s are, unless there is a problem with them.</summary>
    public static PlanValue<Bandwidth> BandwidthOf(string name, PlanValue<double> megabits, out Diagnostic? problem)
    {
        problem = null;
        if (!megabits.TryGetValue(out var number))
        {
            return megabits.IsUnknown ? PlanValue.Unknown<Bandwidth>(megabits.IsSecret) : PlanValue.Absent<Bandwidth>();
        }

        problem = BandwidthRules.ForConnection(name, number, megabits.IsSecret, out var bandwidth);
        return problem is null
            ? PlanValue.Known(bandwidth, megabits.IsSecret)
            : PlanValue.Unknown<Bandwidth>(megabits.IsSecret);
    }

    private PlanValue<RegionPair> ReadRegions(string name, PlanValue<IReadOnlyList<string>> ids)
    {
        if (!ids.TryGetValue(out var texts))
        {
            return PlanValue.Unknown<RegionPair>();
        }

        _problems.AddRange(RegionRules.Read(name, texts, out var regions));
        return regions is null ? PlanValue.Unknown<RegionPair>() : PlanValue.Known(regions);
    }

    private void AddBasic(string name, ConnectionInputs inputs)
    {
        Add(inputs.IsByTraffic ? Diagnostics.TrafficNeedsEnterprise(name) : null);
        Add(inputs.OnlyOfEnterprise is { Count: > 0 } properties ? Diagnostics.NotInBasicEdition(name, properties) : null);
    }

    private void Add(Diagnostic? problem)
    {
        if (problem is not null)
        {
            _problems.Add(problem);
        }
    }
}
