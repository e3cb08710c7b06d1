namespace PulumiCen.Provider.Tests.Harness;

/// <summary>URNs of stack <c>dev</c> of project <c>net</c>, as in the recordings.</summary>
internal static class Urns
{
    public const string Instance = "cen:index:Instance";
    public const string Package = "cen:index:BandwidthPackage";
    public const string Connection = "cen:index:RegionConnection";

    public static string Of(string type, string name) => $"urn:pulumi:dev::net::{type}::{name}";
}
