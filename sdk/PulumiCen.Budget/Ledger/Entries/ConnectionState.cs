namespace PulumiCen.Budget;

/// <summary>What a ledger knows of a connection, in one number: there are many connections.</summary>
[Flags]
internal enum ConnectionState
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its bandwidth is known.</summary>
    BandwidthKnown = 1 << 0,

    /// <summary>Only the update will know its bandwidth.</summary>
    BandwidthUnknown = 1 << 1,

    /// <summary>Its bandwidth must not be shown.</summary>
    BandwidthSecret = 1 << 2,

    /// <summary>What it had before is known.</summary>
    PreviousKnown = 1 << 3,

    /// <summary>What it had before isn't known.</summary>
    PreviousUnknown = 1 << 4,

    /// <summary>What it had before must not be shown.</summary>
    PreviousSecret = 1 << 5,

    /// <summary>Its regions are known.</summary>
    RegionsKnown = 1 << 6,

    /// <summary>It has a package, but which isn't known.</summary>
    PackageUnknown = 1 << 7,

    /// <summary>It is billed by traffic.</summary>
    DataTransfer = 1 << 8,

    /// <summary>Whether it is billed by traffic isn't known.</summary>
    TypeUnknown = 1 << 9,

    /// <summary>It drew on the package that it is to draw on.</summary>
    PackageStays = 1 << 10,

    /// <summary>All that was so before the operation.</summary>
    AllPrevious = PreviousKnown | PreviousUnknown | PreviousSecret | PackageStays,
}
