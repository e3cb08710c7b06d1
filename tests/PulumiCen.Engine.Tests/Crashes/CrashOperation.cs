namespace PulumiCen.Engine.Tests.Crashes;

/// <summary>A plan that is carried out while something is killed: a program, and what it was before.</summary>
internal sealed record CrashOperation(string Name, string Before, string After)
{
    private const string Nothing = """{"resources": []}""";

    public static IReadOnlyList<CrashOperation> All { get; } =
    [
        new("create", Nothing, Network("before", "North-America", "us-east-1", 20, 8)),
        new("update", Network("before", "North-America", "us-east-1", 20, 8), Network("after", "North-America", "us-east-1", 25, 9)),
        new("replace", Network("before", "North-America", "us-east-1", 20, 8), Network("before", "Europe", "eu-central-1", 20, 8)),
        new("delete", Network("before", "North-America", "us-east-1", 20, 8), Nothing),
    ];

    public static CrashOperation Named(string name) => All.Single(operation => string.Equals(operation.Name, name, StringComparison.Ordinal));

    // An instance, a package and a connection: a resource of each type.
    private static string Network(string description, string area, string region, int capacity, int bandwidth) =>
        $$$"""
          {"resources": [
            {"type": "Instance", "name": "network", "inputs": {"description": "{{{description}}}"}},
            {"type": "BandwidthPackage", "name": "package", "inputs": {
              "instance": {"ref": "network"}, "areas": ["China", "{{{area}}}"], "bandwidth": {{{capacity}}}, "chargeType": "PostPaid"}},
            {"type": "RegionConnection", "name": "connection", "inputs": {
              "bandwidthPackage": {"ref": "package"}, "regionIds": ["cn-hangzhou", "{{{region}}}"], "bandwidth": {{{bandwidth}}} }}
          ]}
          """;
}
