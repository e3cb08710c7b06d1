using Pulumi;

namespace PulumiCen;

/// <summary>Names the type token of one of this package's classes.</summary>
internal sealed class CenResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
