namespace PulumiCen.Budget;

/// <summary>Where a connection's bandwidth comes from.</summary>
public enum BandwidthType
{
    /// <summary>Out of a package.</summary>
    BandwidthPackage,

    /// <summary>Billed by traffic; takes nothing out of a package. Enterprise edition only.</summary>
    DataTransfer,
}
