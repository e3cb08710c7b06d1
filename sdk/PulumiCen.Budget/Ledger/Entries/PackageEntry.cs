namespace PulumiCen.Budget;

/// <summary>A registered package.</summary>
internal sealed class PackageEntry(string urn)
{
    public string Urn { get; } = urn;

    public string Name => ResourceName.Of(Urn);

    public PlanValue<Bandwidth> Bandwidth { get; private set; }

    public PlanValue<Bandwidth> Previous { get; private set; }

    public PlanValue<AreaPair> Areas { get; private set; }

    /// <summary>Where the program has it, as the program says.</summary>
    public ResourceLink Place { get; private set; }

    /// <summary>The CEN instance that it is attached to now.</summary>
    public ResourceLink PreviousPlace { get; private set; }

    /// <summary>Whether it is to leave the CEN instance that it is attached to now.</summary>
    public bool IsMoved => PreviousPlace.IsKnown && (Place.IsNone || Place.IsSameAs(PreviousPlace) == false);

    /// <summary>The CEN instance that it is attached to; null with none, or when that isn't known.</summary>
    public CenInstance? Instance { get; private set; }

    /// <summary>Sets all but what it had before, which is set where it is given and stays where it isn't.</summary>
    public void Set(PackageRegistration registration, CenInstance? instance)
    {
        Bandwidth = registration.Bandwidth;
        Areas = registration.Areas;
        Instance = instance;
        Place = registration.Instance;
        PreviousPlace = registration.PreviousInstance.IsNone ? PreviousPlace : registration.PreviousInstance;
        if (!registration.PreviousBandwidth.IsAbsent)
        {
            Previous = registration.PreviousBandwidth;
        }
    }
}
