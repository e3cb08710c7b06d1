namespace PulumiCen.Budget;

/// <summary>What kind of use of a package it is.</summary>
public enum UseKind
{
    /// <summary>A connection of the program that takes its bandwidth out of the package.</summary>
    Connection,

    /// <summary>A connection of the program without bandwidth: 1 Kbit/s, which takes nothing.</summary>
    ConnectivityTest,

    /// <summary>A connection of the program that is billed by traffic, and takes nothing.</summary>
    DataTransfer,

    /// <summary>Bandwidth that the cloud has, and that no registered connection accounts for.</summary>
    Other,

    /// <summary>A connection that this operation deletes, after everything else: it takes its bandwidth until then.</summary>
    Leaving,
}
