using Newtonsoft.Json.Linq;

namespace Pulumi.Standin.Tests.Schema;

/// <summary>Rules of Pulumi's package schema, and our own: everything is described.</summary>
public class SchemaRulesTests
{
    [Fact]
    public void Every_reference_leads_somewhere() => Assert.Empty(
        from property in PackageSchema.Json.Descendants().OfType<JProperty>()
        where property.Name == "$ref" && PackageSchema.Resolve((string)property.Value!) is null
        select (string?)property.Value);

    [Fact]
    public void Every_required_property_exists() => Assert.Empty(
        from list in PackageSchema.PropertyLists
        from required in (JArray?)list.Owner[list.Required] ?? []
        where list.Owner[list.Properties]![(string)required!] is null
        select $"{list.Owner.Path}: {required}");

    [Fact]
    public void Everything_is_described() => Assert.Empty(
        from thing in Described()
        where ((string?)thing["description"])?.EndsWith('.') != true
        select thing.Path);

    [Fact]
    public void Every_input_says_its_default_or_is_required() => Assert.Empty(
        from list in PackageSchema.PropertyLists
        where list.Properties is "inputProperties" or "variables" || list.Owner.Path.EndsWith(".inputs", StringComparison.Ordinal)
        from property in ((JObject)list.Owner[list.Properties]!).Properties()
        let isRequired = list.Owner[list.Required]?.Values<string>().Contains(property.Name, StringComparer.Ordinal) == true
        where isRequired == ((string)property.Value["description"]!).Contains("Default: ", StringComparison.Ordinal)
        select property.Path);

    [Fact]
    public void Every_number_says_its_unit_or_what_it_counts() => Assert.Empty(
        from list in PackageSchema.PropertyLists
        from property in ((JObject)list.Owner[list.Properties]!).Properties()
        where (string?)property.Value["type"] == "integer"
        let text = (string)property.Value["description"]!
        where !text.Contains("bit/s", StringComparison.Ordinal) && !text.Contains("How often", StringComparison.Ordinal)
            && !text.Contains("in seconds", StringComparison.Ordinal) && !text.Contains("How many", StringComparison.Ordinal)
        select property.Path);

    /// <summary>
    /// All but references: for each of them an SDK would ask the engine for the resource, once for every connection, to
    /// give the program what it has given.
    /// </summary>
    [Fact]
    public void Every_input_of_a_resource_is_an_output_too() => Assert.Empty(
        from resource in PackageSchema.Resources
        from input in ((JObject)resource.Value["inputProperties"]!).Properties()
        let isReference = ((string?)input.Value["$ref"])?.StartsWith("#/resources/", StringComparison.Ordinal) == true
        where isReference
            ? resource.Value["properties"]![input.Name] is not null
            : !JToken.DeepEquals(input.Value, resource.Value["properties"]![input.Name])
        select input.Path);

    [Fact]
    public void The_provider_and_the_stack_have_the_same_configuration() => Assert.Equal(
        ((JObject)PackageSchema.Json["config"]!["variables"]!).Properties().Select(property => property.Name),
        ((JObject)PackageSchema.Json["provider"]!["inputProperties"]!).Properties().Select(property => property.Name));

    [Fact]
    public void Secrets_are_marked_wherever_they_stand() => Assert.All(
        PackageSchema.PropertyLists.SelectMany(list => ((JObject)list.Owner[list.Properties]!).Properties())
            .Where(property => property.Name is "accessKeySecret" or "securityToken"),
        property => Assert.True((bool?)property.Value["secret"]));

    [Fact]
    public void Properties_whose_change_replaces_the_resource_are_marked() => Assert.Equal(
        [
            "BandwidthPackage.areas", "BandwidthPackage.chargeType", "RegionConnection.edition", "RegionConnection.instance",
            "RegionConnection.instanceId", "RegionConnection.regionIds",
        ],
        from resource in PackageSchema.Resources
        from input in ((JObject)resource.Value["inputProperties"]!).Properties()
        where (bool?)input.Value["willReplaceOnChanges"] == true
        let name = $"{PackageSchema.ClassName(resource.Name)}.{input.Name}"
        orderby name
        select name);

    private static IEnumerable<JToken> Described() =>
        PackageSchema.Resources.Concat(PackageSchema.Functions).Concat(PackageSchema.Enums).Concat(PackageSchema.ObjectTypes)
            .Select(entry => entry.Value)
            .Concat(PackageSchema.Enums.SelectMany(entry => entry.Value["enum"]!))
            .Concat(PackageSchema.PropertyLists.SelectMany(list => ((JObject)list.Owner[list.Properties]!).PropertyValues()))
            .Append(PackageSchema.Json)
            .Append(PackageSchema.Json["provider"]!);
}
