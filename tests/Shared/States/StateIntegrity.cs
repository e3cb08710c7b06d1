using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Tests;

/// <summary>What always holds of an exported state.</summary>
internal static class StateIntegrity
{
    private static readonly string[] PendingTypes = ["creating", "updating", "deleting", "reading", "importing"];

    /// <summary>The rules that are broken, in words.</summary>
    /// <param name="state">The export; null: none.</param>
    /// <param name="hasMagic">Whether it has a magic: the recordings don't.</param>
    public static IReadOnlyList<string> Violations(JObject? state, bool hasMagic = true)
    {
        if (state?["deployment"] is not JObject deployment)
        {
            return [];
        }

        var resources = deployment["resources"]?.Cast<JObject>().ToArray() ?? [];
        return
        [
            .. hasMagic ? Manifest(deployment["manifest"]) : [],
            .. Order(resources),
            .. Parents(resources),
            .. Uniqueness(resources),
            .. Pending(deployment["pending_operations"]?.Cast<JObject>() ?? [], resources),
        ];
    }

    /// <summary>The magic is a hash of the version: who changes a state by hand and not that is found out.</summary>
    private static IEnumerable<string> Manifest(JToken? manifest)
    {
        var version = (string?)manifest?["version"] ?? "";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version)));
        return string.Equals((string?)manifest?["magic"], hash, StringComparison.Ordinal) ? [] : [$"The magic is not that of version '{version}'."];
    }

    /// <summary>What a resource needs comes before it.</summary>
    private static IEnumerable<string> Order(IEnumerable<JObject> resources)
    {
        var urns = new HashSet<string>(StringComparer.Ordinal);
        var providers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            var urn = Text(resource, "urn");
            foreach (var need in Needs(resource).Where(need => !urns.Contains(need)))
            {
                yield return $"{urn} comes before {need}.";
            }

            if (resource["provider"] is { } provider && !providers.Contains((string)provider!))
            {
                yield return $"{urn} comes before its provider {provider}.";
            }

            urns.Add(urn);
            providers.Add($"{urn}::{Text(resource, "id")}");
        }
    }

    private static IEnumerable<string> Needs(JObject resource) => new[] { "parent", "deletedWith" }
        .Select(name => Text(resource, name))
        .Where(urn => urn.Length > 0)
        .Concat(resource["dependencies"]?.Select(urn => (string)urn!) ?? [])
        .Concat(resource["replaceWith"]?.Select(urn => (string)urn!) ?? [])
        .Concat(resource["propertyDependencies"]?.Children<JProperty>().SelectMany(property => property.Value.Select(urn => (string)urn!)) ?? []);

    /// <summary>A URN has the types of the parents in it, and the resource's own.</summary>
    private static IEnumerable<string> Parents(IEnumerable<JObject> resources) =>
        from resource in resources
        let urn = Text(resource, "urn")
        let types = TypesOf(urn)
        let parent = Text(resource, "parent")
        let above = parent.Length == 0 || TypesOf(parent) is "pulumi:pulumi:Stack" ? "" : TypesOf(parent) + "$"
        where !string.Equals(types, above + Text(resource, "type"), StringComparison.Ordinal)
        select $"{urn} is of type {Text(resource, "type")} in {parent}.";

    private static string TypesOf(string urn) => urn.Split("::") is [_, _, var types, ..] ? types : "";

    private static IEnumerable<string> Uniqueness(IEnumerable<JObject> resources)
    {
        var there = resources.Where(resource => resource["delete"] is null).ToArray();
        return Twice(there, resource => Text(resource, "urn"))
            .Concat(Twice(there.Where(resource => Text(resource, "id").Length > 0), resource => $"{resource["type"]} {resource["id"]}"));
    }

    private static IEnumerable<string> Twice(IEnumerable<JObject> resources, Func<JObject, string> key) =>
        resources.GroupBy(key, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => $"{group.Key} is there twice.");

    /// <summary>What was running: something new, or what the state has.</summary>
    private static IEnumerable<string> Pending(IEnumerable<JObject> operations, IEnumerable<JObject> resources)
    {
        var urns = resources.Select(resource => Text(resource, "urn")).ToHashSet(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var type = Text(operation, "type");
            var urn = Text((JObject)operation["resource"]!, "urn");
            if (!PendingTypes.Contains(type, StringComparer.Ordinal))
            {
                yield return $"{urn} is {type}.";
            }

            if (type is "updating" or "deleting" && !urns.Contains(urn))
            {
                yield return $"{urn} is {type} and not there.";
            }
        }
    }

    private static string Text(JObject json, string name) => (string?)json[name] ?? "";
}
