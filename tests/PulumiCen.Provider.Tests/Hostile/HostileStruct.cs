using CsCheck;
using Google.Protobuf.WellKnownTypes;

namespace PulumiCen.Provider.Tests.Hostile;

/// <summary>Properties that no engine would send: any value under the names that the provider knows.</summary>
internal static class HostileStruct
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private static readonly string[] Names =
    [
        "bandwidth", "areas", "instance", "instanceId", "chargeType", "period", "pricingCycle", "autoRenew", "deletion", "tags", "name",
        "description", "bandwidthPackage", "bandwidthPackageId", "regionIds", "edition", "bandwidthType", "autoPublishRoutes", "__defaults",
        "endpoint", "offline", "maxRetries", "requestTimeout", "otherAllocations", "laterBandwidth", "linkType", Signature, "value", "urn", "id", "",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        OneOf("", "China", "North-America", "cn-hangzhou", "us-east-1", "PostPaid", "\0", "\ud83d\ude00", "cenbwp-1", "cen-1:cn-hangzhou:us-east-1"),
        OneOf("04da6b54-80e4-46f7-96ec-b56ff0331ba9", "1b47061264138c4ac30d75fd1eb44270", "5cf8f73096256a8f31e491e813e4eb8e", "d0e6a833031e9bbcd3f4e8bde6ca49a4"),
        Gen.Const(new string('x', 1_000_000)),
        Gen.String);

    private static readonly Gen<double> Number = Gen.OneOf(
        OneOf(0.0, -0.0, -1, 0.5, 1, 2, 20, 10_000, 1e18, 1e308, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon),
        Gen.Double);

    private static readonly Gen<Value> Leaf = Gen.OneOf(
        Text.Select(Value.ForString),
        Number.Select(Value.ForNumber),
        Gen.Bool.Select(Value.ForBool),
        Gen.Const(Value.ForNull()),
        Gen.Const(new Value()));

    /// <summary>A struct of up to ten properties.</summary>
    public static Gen<Struct> Any => Of(depth: 3);

    /// <summary>A list in a list in a list.</summary>
    public static Value Nested(int depth) => Enumerable.Range(0, depth).Aggregate(Value.ForNumber(1), (inner, _) => Value.ForList(inner));

    private static Gen<Struct> Of(int depth) =>
        Gen.Select(OneOf(Names), ValueOf(depth)).Array[0, 10].Select(properties =>
        {
            var made = new Struct();
            foreach (var (name, value) in properties)
            {
                made.Fields[name] = value;
            }

            return made;
        });

    private static Gen<Value> ValueOf(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            ValueOf(depth - 1).Array[0, 4].Select(items => Value.ForList(items)),
            Of(depth - 1).Select(Value.ForStruct));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
