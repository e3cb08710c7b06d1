using Pulumi;

namespace PulumiCen;

/// <summary>Names the type token of one of this package's classes.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class CenResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
