namespace PulumiCen.Cloud;

/// <summary>What a tag is put on: the parameter <c>ResourceType</c> of <c>TagResources</c>.</summary>
public enum CenResourceType
{
    /// <summary>A CEN instance (<c>cen</c>).</summary>
    Instance,

    /// <summary>A bandwidth package (<c>bandwidthpackage</c>; UNCONFIRMED, the API reference shows no list of values).</summary>
    BandwidthPackage,
}
