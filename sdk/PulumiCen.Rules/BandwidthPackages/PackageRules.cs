using PulumiCen.Budget;

namespace PulumiCen.Rules;

/// <summary>What must hold for a package by itself. Values that preview doesn't know pass.</summary>
internal sealed class PackageRules
{
    private readonly List<Diagnostic> _problems = [];

    private PackageRules(string name, PackageInputs inputs)
    {
        Bandwidth = ReadBandwidth(name, inputs.Bandwidth);
        Areas = ReadAreas(name, inputs.Areas);
        CheckTexts(ResourceWords.Package(name), inputs);
        if (inputs.IsPrePaid && inputs.Period.TryGetValue(out var period))
        {
            Add(PurchaseRules.Period(name, period, inputs.Cycle));
        }
    }

    /// <summary>What is wrong, or worth knowing.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>What it is to have.</summary>
    public PlanValue<Bandwidth> Bandwidth { get; }

    /// <summary>What it is for.</summary>
    public PlanValue<AreaPair> Areas { get; }

    public static PackageRules Apply(string name, PackageInputs inputs) => new(name, inputs);

    private PlanValue<Bandwidth> ReadBandwidth(string name, PlanValue<double> megabits)
    {
        if (!megabits.TryGetValue(out var number))
        {
            return PlanValue.Unknown<Bandwidth>(megabits.IsSecret);
        }

        return Add(BandwidthRules.ForPackage(name, number, megabits.IsSecret, out var bandwidth))
            ? PlanValue.Unknown<Bandwidth>(megabits.IsSecret)
            : PlanValue.Known(bandwidth, megabits.IsSecret);
    }

    private PlanValue<AreaPair> ReadAreas(string name, PlanValue<IReadOnlyList<string>> names)
    {
        if (!names.TryGetValue(out var texts))
        {
            return PlanValue.Unknown<AreaPair>();
        }

        _problems.AddRange(AreaRules.Read(name, texts, out var areas));
        return areas is null ? PlanValue.Unknown<AreaPair>() : PlanValue.Known(areas);
    }

    private void CheckTexts(string owner, PackageInputs inputs)
    {
        if (inputs.Name.TryGetValue(out var name))
        {
            Add(TextRules.Name(owner, name));
        }

        if (inputs.Description.TryGetValue(out var description))
        {
            Add(TextRules.Description(owner, description));
        }

        if (inputs.Tags.TryGetValue(out var tags))
        {
            _problems.AddRange(TagRules.Check(owner, tags));
        }
    }

    private bool Add(Diagnostic? problem)
    {
        if (problem is not null)
        {
            _problems.Add(problem);
        }

        return problem is not null;
    }
}
