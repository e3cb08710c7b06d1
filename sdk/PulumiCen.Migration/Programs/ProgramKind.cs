namespace PulumiCen.Migration.Programs;

/// <summary>The resources that a program can have.</summary>
internal enum ProgramKind
{
    /// <summary>A CEN instance.</summary>
    Instance,

    /// <summary>A bandwidth package.</summary>
    BandwidthPackage,

    /// <summary>A region connection.</summary>
    RegionConnection,
}
