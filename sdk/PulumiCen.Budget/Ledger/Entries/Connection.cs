namespace PulumiCen.Budget;

/// <summary>
/// A registered connection. A ledger may have a million, so it is as small as it can be without being hard to read:
/// 72 bytes.
/// </summary>
internal sealed class Connection(string name)
{
    private ConnectionState _state;
    private Bandwidth _bandwidth;
    private Bandwidth _previous;

    /// <summary>Its name in the program.</summary>
    public string Name { get; } = name;

    /// <summary>The input that says which package it draws on.</summary>
    public string PackageInput { get; private set; } = "";

    /// <summary>The input that says what it is to have.</summary>
    public string BandwidthInput { get; private set; } = "";

    /// <summary>The package that it names; null with none, or when that isn't known.</summary>
    public PackageBudget? Package { get; private set; }

    /// <summary>The CEN instance that it names itself.</summary>
    public CenInstance? Instance { get; private set; }

    /// <summary>Its regions; no use unless they are known.</summary>
    public RegionIds Regions { get; private set; }

    public bool HasRegions => Has(ConnectionState.RegionsKnown);

    public bool HasUnknownPackage => Has(ConnectionState.PackageUnknown);

    public bool HasUnknownType => Has(ConnectionState.TypeUnknown);

    public bool IsDataTransfer => Has(ConnectionState.DataTransfer);

    /// <summary>Whether its regions have to lie in its package's areas: not when it is, or may be, billed by traffic.</summary>
    public bool IsBoundToAreas => !IsDataTransfer && !HasUnknownType;

    public PlanValue<Bandwidth> Bandwidth => Has(ConnectionState.BandwidthKnown)
        ? PlanValue.Known(_bandwidth, Has(ConnectionState.BandwidthSecret))
        : ValueWithout(ConnectionState.BandwidthUnknown, ConnectionState.BandwidthSecret);

    public PlanValue<Bandwidth> Previous => Has(ConnectionState.PreviousKnown)
        ? PlanValue.Known(_previous, Has(ConnectionState.PreviousSecret))
        : ValueWithout(ConnectionState.PreviousUnknown, ConnectionState.PreviousSecret);

    /// <summary>Whether it holds its package where it is attached now: the cloud detaches none that has bandwidth to give.</summary>
    public bool HoldsPackage => Has(ConnectionState.PackageStays) && !IsDataTransfer
        && Previous.TryGetValue(out var previous) && previous > Budget.Bandwidth.ConnectivityTest;

    /// <summary>Where it is listed by its regions: with the package, else with the instance.</summary>
    public PairIndex? Pairs => Package?.Pairs ?? Instance?.Pairs;

    /// <summary>The CEN instance that it is in, as far as that is known; see <see cref="PackageBudget.Instances"/>.</summary>
    public IEnumerable<CenInstance> Instances => Package is { } package
        ? package.Root.Instances
        : Instance is { } instance ? [instance.Root] : [];

    /// <summary>What it takes out of its package.</summary>
    public Contribution Contribution
    {
        get
        {
            if (IsDataTransfer || Bandwidth.IsAbsent)
            {
                return default;
            }

            return HasUnknownType || Bandwidth.IsUnknown
                ? new Contribution(Budget.Bandwidth.Zero, IsSecret: false, IsUnknown: true)
                : new Contribution(_bandwidth, Bandwidth.IsSecret, IsUnknown: false);
        }
    }

    /// <summary>Sets all but what it had before, which is set where it is given and stays where it isn't.</summary>
    public void Set(ConnectionRegistration registration, PackageBudget? package, CenInstance? instance, RegionIds regions)
    {
        PackageInput = registration.PackageInput;
        BandwidthInput = registration.BandwidthInput;
        Package = package;
        Instance = instance;
        Regions = regions;
        ConnectionState kept;
        if (registration.Previous is { } previous)
        {
            var before = previous.Bandwidth.IsAbsent ? PlanValue.Known(Budget.Bandwidth.ConnectivityTest) : previous.Bandwidth;
            before.TryGetValue(out _previous);
            kept = StateOf(
                before, ConnectionState.PreviousKnown, ConnectionState.PreviousUnknown, ConnectionState.PreviousSecret)
                | When(previous.HasSamePackage, ConnectionState.PackageStays);
        }
        else
        {
            kept = _state & ConnectionState.AllPrevious;
        }

        registration.Bandwidth.TryGetValue(out _bandwidth);
        _state = kept
            | StateOf(
                registration.Bandwidth,
                ConnectionState.BandwidthKnown,
                ConnectionState.BandwidthUnknown,
                ConnectionState.BandwidthSecret)
            | When(registration.Regions.IsKnown, ConnectionState.RegionsKnown)
            | When(registration.Package.IsUnknown, ConnectionState.PackageUnknown)
            | When(registration.Type.IsUnknown, ConnectionState.TypeUnknown)
            | When(registration.Type.TryGetValue(out var type) && type == BandwidthType.DataTransfer, ConnectionState.DataTransfer);
    }

    private static ConnectionState StateOf(
        PlanValue<Bandwidth> value, ConnectionState known, ConnectionState unknown, ConnectionState secret) =>
        When(value.IsKnown, known) | When(value.IsUnknown, unknown) | When(value.IsSecret, secret);

    private static ConnectionState When(bool condition, ConnectionState state) => condition ? state : ConnectionState.None;

    private bool Has(ConnectionState state) => (_state & state) != ConnectionState.None;

    private PlanValue<Bandwidth> ValueWithout(ConnectionState unknown, ConnectionState secret) => Has(unknown)
        ? PlanValue.Unknown<Bandwidth>(Has(secret))
        : PlanValue.Absent<Bandwidth>();
}
