namespace PulumiCen.Provider.Tests.Harness;

/// <summary>URNs of project <c>net</c>, in stack <c>dev</c> unless told otherwise, as in the recordings.</summary>
internal static class Urns
{
    public const string Instance = "cen:index:Instance";
    public const string Package = "cen:index:BandwidthPackage";
    public const string Connection = "cen:index:RegionConnection";

    public const string Stack = "dev";

    public static string Of(string type, string name, string stack = Stack) => $"urn:pulumi:{stack}::net::{type}::{name}";
}
