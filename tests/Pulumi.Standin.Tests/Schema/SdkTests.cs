using System.Reflection;
using Newtonsoft.Json.Linq;
using static Pulumi.Standin.Tests.Schema.SdkShape;

namespace Pulumi.Standin.Tests.Schema;

/// <summary>
/// The C# SDK is written by hand, in the shape that Pulumi's generator would give the schema. This is what holds the two
/// together: every class, property, type, requirement and description.
/// </summary>
public class SdkTests
{
    public static TheoryData<string> Resources => [.. PackageSchema.Resources.Select(entry => entry.Name)];

    public static TheoryData<string> Functions => [.. PackageSchema.Functions.Select(entry => entry.Name)];

    public static TheoryData<string> Enums => [.. PackageSchema.Enums.Select(entry => entry.Name)];

    public static TheoryData<string> ObjectTypes => [.. PackageSchema.ObjectTypes.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_resource_is_as_the_schema_says(string token)
    {
        var schema = (JObject)PackageSchema.Json["resources"]![token]!;
        var type = Class(PackageSchema.ClassName(token));

        Assert.Equal(token, type.GetCustomAttribute<ResourceTypeAttribute>()!.Type);
        Assert.Equal((string?)PackageSchema.Json["version"], type.GetCustomAttribute<ResourceTypeAttribute>()!.Version);
        Assert.Equal(Documentation.OneLine((string)schema["description"]!), Documentation.Of(type));
        CheckMembers<OutputAttribute>(type, schema, "properties", "required", (property, isRequired) =>
            typeof(Output<>).MakeGenericType(Optional(property, isRequired)));
        CheckMembers<InputAttribute>(Class(type.Name + "Args"), schema, "inputProperties", "requiredInputs", (property, _) => Input(property));
        Assert.NotNull(type.GetMethod("Get", [typeof(string), typeof(Input<string>), typeof(CustomResourceOptions)]));
        Assert.Equal(schema["requiredInputs"] is null, type.GetConstructors().Single().GetParameters()[1].IsOptional);
    }

    [Fact]
    public void The_provider_is_as_the_schema_says()
    {
        var schema = (JObject)PackageSchema.Json["provider"]!;
        var type = Class("Provider");

        Assert.Equal(Documentation.OneLine((string)schema["description"]!), Documentation.Of(type));
        CheckMembers<OutputAttribute>(type, schema, "properties", "required", (_, _) => typeof(Output<string>));
        CheckMembers<InputAttribute>(Class("ProviderArgs"), schema, "inputProperties", "requiredInputs", (property, _) => Input(property));
    }

    [Fact]
    public void The_configuration_is_as_the_schema_says()
    {
        var variables = (JObject)PackageSchema.Json["config"]!["variables"]!;

        Assert.Equal(
            variables.Properties().Select(variable => (
                PackageSchema.ClassName(variable.Name),
                Optional(variable.Value, isRequired: false),
                Documentation.OneLine((string)variable.Value["description"]!))),
            Class("Config").GetProperties().Select(property => (property.Name, property.PropertyType, Documentation.Of(property))));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_is_as_the_schema_says(string token)
    {
        var schema = (JObject)PackageSchema.Json["functions"]![token]!;
        var type = Class(PackageSchema.ClassName(token));
        var result = Class(type.Name + "Result");

        Assert.Equal(Documentation.OneLine((string)schema["description"]!), Documentation.Of(type));
        CheckResult(result, (JObject)schema["outputs"]!);
        Assert.Equal(typeof(Task<>).MakeGenericType(result), type.GetMethod("InvokeAsync")!.ReturnType);
        Assert.Equal(2, type.GetMethods().Count(method => method.Name == "Invoke" && method.ReturnType == typeof(Output<>).MakeGenericType(result)));
        if (schema["inputs"] is JObject inputs)
        {
            CheckMembers<InputAttribute>(Class(type.Name + "Args"), inputs, "properties", "required", Optional);
            CheckMembers<InputAttribute>(Class(type.Name + "InvokeArgs"), inputs, "properties", "required", (property, _) => Input(property));
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enumeration_is_as_the_schema_says(string token)
    {
        var schema = PackageSchema.Json["types"]![token]!;
        var type = Class(PackageSchema.ClassName(token));
        var values = type.GetProperties(BindingFlags.Static | BindingFlags.Public);
        var toText = type.GetMethod("op_Explicit")!;

        Assert.NotNull(type.GetCustomAttribute<EnumTypeAttribute>());
        Assert.Equal(Documentation.OneLine((string)schema["description"]!), Documentation.Of(type));
        Assert.Equal(
            schema["enum"]!.Select(value => ((string)value["name"]!, (string)value["value"]!, (string)value["description"]!)),
            values.Select(value => (value.Name, (string)toText.Invoke(null, [value.GetValue(null)])!, Documentation.Of(value))));
        Assert.Equal(values[0].GetValue(null), values[0].GetValue(null));
        Assert.NotEqual(values[0].GetValue(null), values[1].GetValue(null));
    }

    [Theory]
    [MemberData(nameof(ObjectTypes))]
    public void An_object_is_as_the_schema_says(string token)
    {
        var schema = (JObject)PackageSchema.Json["types"]![token]!;
        var type = Class("Outputs." + PackageSchema.ClassName(token));

        Assert.Equal(Documentation.OneLine((string)schema["description"]!), Documentation.Of(type));
        CheckResult(type, schema);
    }

    [Fact]
    public void Nothing_is_there_that_the_schema_lacks()
    {
        var sections = PackageSchema.Resources.Concat(PackageSchema.Functions).Concat(PackageSchema.Enums).Concat(PackageSchema.ObjectTypes);
        string[] known = [.. sections.Select(entry => PackageSchema.ClassName(entry.Name)), "Provider", "Config"];

        Assert.Empty(Sdk.GetExportedTypes()
            .Select(type => type.Name)
            .Except(known.SelectMany(name => new[] { name, name + "Args", name + "InvokeArgs", name + "Result" }), StringComparer.Ordinal));
    }

    [Fact]
    public void The_plugin_file_names_the_schemas_package_and_version()
    {
        using var stream = Sdk.GetManifestResourceStream("PulumiCen.pulumi-plugin.json")!;
        using var reader = new StreamReader(stream);
        var plugin = JObject.Parse(reader.ReadToEnd());

        Assert.True((bool?)plugin["resource"]);
        Assert.Equal((string?)PackageSchema.Json["name"], (string?)plugin["name"]);
        Assert.Equal((string?)PackageSchema.Json["version"], (string?)plugin["version"]);
    }

    private static void CheckMembers<TAttribute>(
        Type type, JObject schema, string list, string requiredList, Func<JToken, bool, Type> typeOf)
        where TAttribute : Attribute
    {
        var required = schema[requiredList]?.Values<string>().ToHashSet(StringComparer.Ordinal) ?? [];
        Assert.Equal(
            ((JObject)schema[list]!).Properties().Select(property => new Member(
                property.Name,
                PackageSchema.ClassName(property.Name),
                typeOf(property.Value, required.Contains(property.Name)),
                required.Contains(property.Name),
                Documentation.OneLine((string)property.Value["description"]!))),
            type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Select(property => (property, attribute: AttributeOf<TAttribute>(property)))
                .Where(member => member.attribute is not null)
                .Select(member => new Member(
                    (string)member.attribute!.ConstructorArguments[0].Value!,
                    member.property.Name,
                    member.property.PropertyType,
                    member.attribute.AttributeType == typeof(InputAttribute)
                        ? (bool)member.attribute.ConstructorArguments[1].Value!
                        : !IsNullable(member.property),
                    Documentation.Of(member.property))));
    }

    private static void CheckResult(Type type, JObject schema)
    {
        var required = schema["required"]!.Values<string>().ToHashSet(StringComparer.Ordinal);
        Assert.NotNull(type.GetCustomAttribute<OutputTypeAttribute>());
        Assert.Equal(
            ((JObject)schema["properties"]!).Properties().Select(property => new Member(
                property.Name,
                PackageSchema.ClassName(property.Name),
                Optional(property.Value, required.Contains(property.Name)),
                required.Contains(property.Name),
                Documentation.OneLine((string)property.Value["description"]!))),
            type.GetFields().Select(field => new Member(
                char.ToLowerInvariant(field.Name[0]) + field.Name[1..],
                field.Name,
                field.FieldType,
                !IsNullable(field),
                Documentation.Of(field))));
    }

    /// <summary>The attribute of a property, or of the field behind a list or map that is only there once it is used.</summary>
    private static CustomAttributeData? AttributeOf<TAttribute>(PropertyInfo property)
    {
        var field = property.DeclaringType!.GetField(
            $"_{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}", BindingFlags.Instance | BindingFlags.NonPublic);
        return property.CustomAttributes.Concat(field?.CustomAttributes ?? [])
            .FirstOrDefault(data => data.AttributeType == typeof(TAttribute));
    }

    private sealed record Member(string Name, string ClrName, Type Type, bool IsRequired, string Description);
}
