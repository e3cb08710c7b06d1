namespace PulumiCen.Emulator.Behaviours;

/// <summary>Where behaviours are known from. The pages are those of the cloud's API reference, Cbn 2017-09-12.</summary>
internal static class Sources
{
    /// <summary>Its page with the whole table of errors, late 2025.</summary>
    public const string CreatePeer = "API page CreateTransitRouterPeerAttachment";

    public const string UpdatePeer = "API page UpdateTransitRouterPeerAttachmentAttribute";
    public const string DeletePeer = "API page DeleteTransitRouterPeerAttachment";
    public const string ListPeers = "API page ListTransitRouterPeerAttachments";
    public const string CreatePackage = "API page CreateCenBandwidthPackage";
    public const string DescribePackages = "API page DescribeCenBandwidthPackages";
    public const string DeletePackage = "API page DeleteCenBandwidthPackage";
    public const string ResizePackage = "API page ModifyCenBandwidthPackageSpec";
    public const string Associate = "API page AssociateCenBandwidthPackage";
    public const string SetLimit = "API page SetCenInterRegionBandwidthLimit";
    public const string TempUpgrade = "API page TempUpgradeCenBandwidthPackageSpec";
    public const string Tag = "API page TagResources";
    public const string ErrorCodes = "the API reference's general list of codes";

    /// <summary>The page "inter-region connections".</summary>
    public const string UserGuide = "user guide, inter-region connections";

    /// <summary>DATASOURCE::CEN::CenBandwidthPackages.</summary>
    public const string Ros = "ROS, DATASOURCE::CEN::CenBandwidthPackages";

    /// <summary>Which it waits for and repeats.</summary>
    public const string Terraform = "official Terraform provider";

    public const string CodeOnly = "code: official Terraform provider; no source shows its status";
    public const string NoCode = "no source shows the code";
}
