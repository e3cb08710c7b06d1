using CsCheck;
using Google.Protobuf.WellKnownTypes;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Protocol;

/// <summary>Property values survive the wire, and receivers get only what they understand.</summary>
public sealed class PropertyWireTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char.AlphaNumeric, 0, 8];

    private static readonly Gen<PropertyValue> Leaves = Gen.OneOf(
        Gen.Const(PropertyValue.Null),
        Gen.Const(PropertyValue.Unknown),
        Gen.Bool.Select(value => (PropertyValue)value),
        Gen.Int.Select(value => (PropertyValue)(double)value),
        Texts.Select(value => (PropertyValue)value),
        Gen.Select(Texts, Texts.Null()).Select((urn, id) => (PropertyValue)new PropertyValue.Reference(urn, id, "n", "t", "")));

    private static readonly Gen<PropertyValue> Values = Gen.Recursive<PropertyValue>((depth, inner) => depth > 3
        ? Leaves
        : Gen.OneOf(
            Leaves,
            inner.Array[0, 4].Select(items => (PropertyValue)new PropertyValue.List([.. items])),
            inner.Select(element => (PropertyValue)new PropertyValue.Secret(element)),
            Gen.Select(Texts, inner).Array[0, 4].Select(pairs => (PropertyValue)PropertyMap.From(
                pairs.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))))));

    [Fact]
    public void A_value_comes_back_as_it_was_sent() =>
        Values.Sample(value => PropertyReader.Read(PropertyWriter.Write(value, WireFeatures.All)).Equals(value));

    [Fact]
    public void A_receiver_without_secrets_gets_none() =>
        Values.Sample(value =>
            !PropertyReader.Read(PropertyWriter.Write(value, WireFeatures.References | WireFeatures.Outputs)).ContainsSecret);

    [Fact]
    public void A_receiver_without_references_gets_the_id_or_the_unknown()
    {
        var known = new PropertyValue.Reference("urn:a", "id-a", "a", "t", "");
        var planned = known with { Id = "" };
        var component = known with { Id = null };

        Assert.Equal(Value.ForString("id-a"), PropertyWriter.Write(known, WireFeatures.None));
        Assert.Equal(Value.ForString(Signatures.Unknown), PropertyWriter.Write(planned, WireFeatures.None));
        Assert.Equal(Value.ForString("urn:a"), PropertyWriter.Write(component, WireFeatures.None));
    }

    [Fact]
    public void Every_value_has_a_text()
    {
        var value = PropertyMap.Empty.With("list", StackProgram.Texts("a", "b")).With("number", 5).With("unknown", PropertyValue.Unknown);

        Assert.Contains("5", ((PropertyValue)value).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_never_shows_in_text()
    {
        var value = PropertyMap.Empty.With("password", new PropertyValue.Secret("canary"));

        Assert.DoesNotContain("canary", value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_of_a_planned_resource_has_a_urn_and_an_empty_id()
    {
        // As recorded from the real engine: traces/01-create, 1-preview.calls.jsonl, call 7.
        var wire = Struct.Parser.ParseJson(
            """
            {
              "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
              "id": "", "name": "cn-na", "type": "cen:index:BandwidthPackage",
              "urn": "urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na"
            }
            """);

        var reference = Assert.IsType<PropertyValue.Reference>(PropertyReader.Read(Value.ForStruct(wire)));

        Assert.Equal("urn:pulumi:dev::net::cen:index:BandwidthPackage::cn-na", reference.Urn);
        Assert.Equal("", reference.Id);
        Assert.Equal(wire, PropertyWriter.Write(reference, WireFeatures.All).StructValue);
    }
}
