using Newtonsoft.Json.Linq;

namespace Pulumi.Standin.Tests.Schema;

/// <summary>provider-schema.json.</summary>
internal static class PackageSchema
{
    public static JObject Json { get; } = JObject.Parse(File.ReadAllText(RepositoryFiles.Source("provider-schema.json")));

    public static IEnumerable<JProperty> Resources => Section("resources");

    public static IEnumerable<JProperty> Functions => Section("functions");

    public static IEnumerable<JProperty> Enums => Section("types").Where(type => type.Value["enum"] is not null);

    public static IEnumerable<JProperty> ObjectTypes => Section("types").Where(type => type.Value["enum"] is null);

    /// <summary>Everything that has properties: the object, the name of the list, the name of what it requires.</summary>
    public static IEnumerable<(JObject Owner, string Properties, string Required)> PropertyLists =>
        from owner in Json.Descendants().OfType<JObject>().Prepend(Json)
        from list in new[] { ("properties", "required"), ("inputProperties", "requiredInputs"), ("variables", "defaults") }
        where owner[list.Item1] is JObject
        select (owner, list.Item1, list.Item2);

    /// <summary>The name of a class: the last part of a token, in Pascal case.</summary>
    public static string ClassName(string token)
    {
        var name = token.Split(':')[^1];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The type that a reference names.</summary>
    public static JToken? Resolve(string reference) => reference.Split('/') is ["#", var section, var token]
        ? Json[section]?[token]
        : null;

    private static IEnumerable<JProperty> Section(string name) => ((JObject)Json[name]!).Properties();
}
