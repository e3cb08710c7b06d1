namespace PulumiCen.Budget.Tests.Model;

/// <summary>
/// What a ledger should find, in the plainest way: it sees all that was told at once, takes the last word on each
/// resource, and adds up from scratch.
/// </summary>
internal sealed class ReferenceModel
{
    private readonly List<PackageRegistration> _packages;
    private readonly List<ConnectionRegistration> _connections;
    private readonly List<(string Urn, Allocation Allocation)> _leaving = [];
    private readonly List<ObservedPackage> _observed;
    private readonly List<(ResourceLink Package, ResourceLink Instance)> _implied;
    private readonly Closure _packageNames;
    private readonly Closure _instanceNames;

    public ReferenceModel(IReadOnlyList<Step> steps)
    {
        var packages = steps.OfType<Step.SetPackage>().Select(step => step.Package).ToList();
        var connections = steps.OfType<Step.SetConnection>().Select(step => step.Connection).ToList();
        var oldNames = packages.Select(package => (package.Urn, package.Aliases))
            .Concat(connections.Select(connection => (connection.Urn, connection.Aliases)))
            .SelectMany(resource => resource.Aliases.Where(alias => !AreEqual(alias, resource.Urn)))
            .ToHashSet(StringComparer.Ordinal);

        _packages = [.. packages.Where(package => !oldNames.Contains(package.Urn)).GroupBy(package => package.Urn, StringComparer.Ordinal).Select(Last)];
        _connections = [.. connections.Where(connection => !oldNames.Contains(connection.Urn)).GroupBy(connection => connection.Urn, StringComparer.Ordinal).Select(Last)];
        _observed = [.. steps.OfType<Step.Observe>().GroupBy(step => step.Package.Package).Select(group => group.Last().Package)];
        _implied = [.. connections.Select(connection => (connection.Package, connection.Instance)).Where(pair => pair.Package.IsKnown && pair.Instance.IsKnown)];
        foreach (var step in steps)
        {
            SetLeaving(step);
        }

        _leaving.RemoveAll(leaving => oldNames.Contains(leaving.Urn));
        var links = packages.Select(package => ResourceLink.Of(package.Urn, package.Id))
            .Concat(connections.Select(connection => connection.Package))
            .Concat(connections.Select(connection => connection.Previous?.LeavesAtTheEnd?.Package ?? default))
            .Concat(steps.OfType<Step.Delete>().Select(step => step.Allocation.Package))
            .Concat(_observed.Select(observed => observed.Package));
        _packageNames = new Closure(
        [
            .. Pairs(links),
            .. packages.SelectMany(package => package.Aliases.Select(alias => (package.Urn, alias))),
            .. steps.OfType<Step.Identify>().Where(step => step.IsPackage).Select(step => (step.Urn, step.Id)),
        ]);
        _instanceNames = new Closure(
        [
            .. Pairs(packages.Select(package => package.Instance).Concat(connections.Select(connection => connection.Instance))),
            .. steps.OfType<Step.Identify>().Where(step => !step.IsPackage).Select(step => (step.Urn, step.Id)),
        ]);
    }

    /// <summary>A verdict in words, to be compared with <see cref="VerdictText"/> of the ledger's.</summary>
    public string VerdictOf(ResourceLink package, bool withOthers)
    {
        var members = MembersOf(package);
        var takers = members.Where(Takes).ToList();
        var known = takers.Where(IsKnown).ToList();
        var needed = Sum(known.Select(connection => connection.Bandwidth));
        var capacity = CapacityOf(package);
        var unknown = takers.Except(known).Select(connection => Input(connection, connection.Type.IsUnknown ? "bandwidthType" : "bandwidth"));
        if (!capacity.IsKnown)
        {
            return VerdictText.CannotKnow(needed, capacity, [.. unknown, .. Unplaced(package).Select(UnknownPackage), $"bandwidth of \"{NameOf(package)}\""]);
        }

        var others = withOthers ? OthersOf(package, members) : [];
        var staying = Plus(needed, Sum(others.Where(other => !other.IsLeaving).Select(other => other.Bandwidth)));
        var onTheWay = Plus(staying, Sum(others.Where(other => other.IsLeaving).Select(other => other.Bandwidth)));
        var regionless = members.Where(connection => !connection.Regions.IsKnown).ToList();
        if (needed.Bandwidth > capacity.Value)
        {
            return VerdictText.Exceeds(needed, capacity, isBecauseOfOthers: false);
        }

        var inputs = unknown.ToList();
        var sure = regionless.Count > 0 ? needed : staying;
        if (staying.Bandwidth > capacity.Value && regionless.Count == 0)
        {
            return VerdictText.Exceeds(staying, capacity, isBecauseOfOthers: true);
        }

        if (onTheWay.Bandwidth > capacity.Value && regionless.Count > 0)
        {
            inputs.AddRange(regionless.Select(connection => Input(connection, "regionIds")));
        }

        var unplaced = Unplaced(package);
        var isUnplacedHarmless = unplaced.All(IsKnown)
            && Plus(staying, Sum(unplaced.Select(connection => connection.Bandwidth))).Bandwidth <= capacity.Value;
        if (inputs.Count > 0 || !isUnplacedHarmless)
        {
            return VerdictText.CannotKnow(sure, capacity, [.. inputs, .. unplaced.Select(UnknownPackage)]);
        }

        return onTheWay.Bandwidth > capacity.Value
            ? VerdictText.FitsInTheEndOnly(onTheWay, capacity, others.Where(other => other.IsLeaving).Select(other => other.Name))
            : VerdictText.Fits(Minus(capacity, staying));
    }

    /// <summary>The problems between resources: the texts of the diagnostics from CEN1151 to CEN1154.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var connection in _connections)
        {
            var isBound = connection.Type.IsAbsent || (connection.Type.IsKnown && connection.Type.Value == BandwidthType.BandwidthPackage);
            if (connection.Package.IsNone && isBound && !connection.Bandwidth.IsAbsent)
            {
                yield return Diagnostics.BandwidthWithoutPackage(Name(connection), connection.Bandwidth).Text;
            }

            if (connection.Package.IsKnown && connection.Regions.IsKnown && isBound
                && AreasOf(connection.Package) is { IsKnown: true } areas && !MayFit(connection.Regions.Value, areas.Value))
            {
                yield return Diagnostics.RegionsOutsideAreas(
                    Name(connection), connection.Regions.Value, NameOf(connection.Package), areas.Value, "regionIds").Text;
            }

            if (TwinsOf(connection).Select(Name).Order(StringComparer.Ordinal).FirstOrDefault() is { } twin)
            {
                var names = new[] { Name(connection), twin }.Order(StringComparer.Ordinal).ToArray();
                yield return Diagnostics.PairConnectedTwice(names[0], names[1], connection.Regions.Value).Text;
            }
        }

        foreach (var package in _packages.Where(IsFirst))
        {
            var rival = _packages.Where(IsFirst).Where(other => !AreEqual(other.Urn, package.Urn) && IsRival(package, other))
                .MinBy(other => other.Urn, StringComparer.Ordinal);
            if (rival is not null)
            {
                var names = new[] { Name(package), Name(rival) }.Order(StringComparer.Ordinal).ToArray();
                yield return Diagnostics.AreasCoveredTwice(names[0], names[1], package.Areas.Value).Text;
            }
        }
    }

    private static bool AreEqual(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static PackageRegistration Last(IEnumerable<PackageRegistration> words) => words.Last();

    private static ConnectionRegistration Last(IEnumerable<ConnectionRegistration> words) => words.Last();

    private static IEnumerable<(string One, string Other)> Pairs(IEnumerable<ResourceLink> links) =>
        links.Where(link => link.Urn is not null && link.Id is not null).Select(link => (link.Urn!, link.Id!));

    private static string Name(ConnectionRegistration connection) => connection.Urn.Split("::")[^1];

    private static string Name(PackageRegistration package) => package.Urn.Split("::")[^1];

    private static string Input(ConnectionRegistration connection, string property) => $"{property} of \"{Name(connection)}\"";

    private static string UnknownPackage(ConnectionRegistration connection) => Input(connection, "bandwidthPackageId");

    private static bool Takes(ConnectionRegistration connection) =>
        !connection.Bandwidth.IsAbsent && !(connection.Type.IsKnown && connection.Type.Value == BandwidthType.DataTransfer);

    private static bool IsKnown(ConnectionRegistration connection) => connection.Bandwidth.IsKnown && !connection.Type.IsUnknown;

    private static Amount Sum(IEnumerable<PlanValue<Bandwidth>> values) => values.Aggregate(
        default(Amount), (sum, value) => new Amount(sum.Bandwidth + value.Value, sum.IsSecret || value.IsSecret));

    private static Amount Plus(Amount one, Amount other) => new(one.Bandwidth + other.Bandwidth, one.IsSecret || other.IsSecret);

    private static Amount Minus(PlanValue<Bandwidth> one, Amount other) => new(one.Value - other.Bandwidth, one.IsSecret || other.IsSecret);

    private static bool MayFit(RegionPair regions, AreaPair areas) =>
        (Region.Of(regions.First).Area, Region.Of(regions.Second).Area) switch
        {
            _ when !(areas.First.IsKnown && areas.Second.IsKnown) => true,
            ({ } one, { } other) => AreaPair.Of(one, other) == areas,
            ({ } one, null) => areas.Contains(one),
            (null, { } other) => areas.Contains(other),
            _ => true,
        };

    private void SetLeaving(Step step)
    {
        var (urn, allocation) = step switch
        {
            Step.Delete delete => (delete.Urn, delete.Allocation),
            Step.SetConnection { Connection: { Previous: { } previous } connection } => (connection.Urn, previous.LeavesAtTheEnd),
            _ => default,
        };
        if (urn is not null)
        {
            _leaving.RemoveAll(leaving => AreEqual(leaving.Urn, urn));
            if (allocation is not null)
            {
                _leaving.Add((urn, allocation));
            }
        }
    }

    private List<PackageRegistration> EntriesOf(ResourceLink package) =>
        [.. _packages.Where(entry => _packageNames.AreSame(ResourceLink.ByUrn(entry.Urn), package)).OrderBy(entry => entry.Urn, StringComparer.Ordinal)];

    private bool IsFirst(PackageRegistration package) => AreEqual(EntriesOf(ResourceLink.ByUrn(package.Urn))[0].Urn, package.Urn);

    private List<ConnectionRegistration> MembersOf(ResourceLink package) =>
        [.. _connections.Where(connection => connection.Package.IsKnown && _packageNames.AreSame(connection.Package, package))];

    private ObservedPackage? ObservedOf(ResourceLink package) =>
        _observed.FirstOrDefault(observed => _packageNames.AreSame(observed.Package, package));

    private PlanValue<Bandwidth> CapacityOf(ResourceLink package)
    {
        if (EntriesOf(package) is [{ } entry, ..])
        {
            return entry.Bandwidth;
        }

        return ObservedOf(package)?.Bandwidth is { } observed ? PlanValue.Known(observed) : PlanValue.Unknown<Bandwidth>();
    }

    private PlanValue<AreaPair> AreasOf(ResourceLink package)
    {
        if (EntriesOf(package) is [{ } entry, ..])
        {
            return entry.Areas;
        }

        return ObservedOf(package)?.Areas is { } observed ? PlanValue.Known(observed) : PlanValue.Unknown<AreaPair>();
    }

    private string NameOf(ResourceLink package)
    {
        if (EntriesOf(package) is [{ } entry, ..])
        {
            return Name(entry);
        }

        var names = Closure.NamesOf(package).SelectMany(_packageNames.All).Order(StringComparer.Ordinal).ToList();
        return names.FirstOrDefault(name => name.StartsWith("urn:", StringComparison.Ordinal)) is { } urn ? urn.Split("::")[^1] : names[0];
    }

    private List<(string Name, PlanValue<Bandwidth> Bandwidth, bool IsLeaving)> OthersOf(ResourceLink package, List<ConnectionRegistration> members)
    {
        var taken = members.Where(member => member.Regions.IsKnown).Select(member => member.Regions.Value).ToHashSet();
        var observed = ObservedOf(package)?.Allocations ?? new Dictionary<RegionPair, Bandwidth>();
        var leaving = _leaving.Where(entry => _packageNames.AreSame(entry.Allocation.Package, package))
            .ToDictionary(entry => entry.Allocation.Regions, entry => (Name: entry.Urn.Split("::")[^1], entry.Allocation.Bandwidth));
        return
        [
            .. observed.Keys.Union(leaving.Keys).Where(pair => !taken.Contains(pair)).Select(pair =>
            {
                var isLeaving = leaving.TryGetValue(pair, out var goes);
                var bandwidth = Bandwidth.Max(observed.GetValueOrDefault(pair), goes.Bandwidth.Bandwidth);
                return (isLeaving ? goes.Name : pair.ToString(), PlanValue.Known(bandwidth, goes.Bandwidth.IsSecret), isLeaving);
            }),
        ];
    }

    private List<ConnectionRegistration> Unplaced(ResourceLink package) =>
    [
        .. _connections.Where(connection => connection.Package.IsUnknown && Takes(connection)).Where(connection =>
            !connection.Regions.IsKnown || !AreasOf(package).IsKnown || MayFit(connection.Regions.Value, AreasOf(package).Value)),
    ];

    /// <summary>The instance of a package, in all the ways that it is named.</summary>
    private IEnumerable<ResourceLink> InstanceOf(ResourceLink package) =>
        _implied.Where(pair => _packageNames.AreSame(pair.Package, package)).Select(pair => pair.Instance)
            .Concat(EntriesOf(package).Take(1).Select(entry => entry.Instance).Where(instance => instance.IsKnown));

    private IEnumerable<ResourceLink> InstanceOf(ConnectionRegistration connection) =>
        connection.Package.IsKnown ? InstanceOf(connection.Package) : new[] { connection.Instance }.Where(instance => instance.IsKnown);

    private bool Overlap(IEnumerable<ResourceLink> ones, IEnumerable<ResourceLink> others) =>
        ones.Any(one => others.Any(other => _instanceNames.AreSame(one, other)));

    private IEnumerable<ConnectionRegistration> TwinsOf(ConnectionRegistration connection) => !connection.Regions.IsKnown
        ? []
        : _connections.Where(other => !AreEqual(other.Urn, connection.Urn) && other.Regions == connection.Regions).Where(other =>
            Overlap(InstanceOf(connection), InstanceOf(other))
            || (connection.Package.IsKnown && other.Package.IsKnown && _packageNames.AreSame(connection.Package, other.Package)));

    private bool IsRival(PackageRegistration package, PackageRegistration other) =>
        package.Areas.IsKnown
        && other.Areas == package.Areas
        && Overlap(InstanceOf(ResourceLink.ByUrn(package.Urn)), InstanceOf(ResourceLink.ByUrn(other.Urn)));
}
