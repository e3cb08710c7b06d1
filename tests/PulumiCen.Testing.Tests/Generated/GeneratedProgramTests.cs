using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Testing;

namespace PulumiCen.Testing.Tests.Generated;

/// <summary>Programs that Pulumi's generator wrote.</summary>
public class GeneratedProgramTests
{
    [Fact]
    public async Task One_compiles_and_gets_the_verdict_of_one_that_a_person_wrote()
    {
        var result = await CenTest.RunAsync(
            global::Generated.Tests.GeneratedProgram.Run, new CenTestOptions { Mocks = new Cloud() });

        result.AssertExceeds("cn-na");
    }

    /// <summary>A resource, enumeration or function that the schema gets later has its second name, too.</summary>
    [Fact]
    public void Whatever_the_schema_has_has_the_name_that_the_generator_uses()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(BuildFolders.Repository, "provider-schema.json")))!;
        var names = schema["resources"]!.AsObject()
            .Concat(schema["functions"]!.AsObject())
            .Concat(schema["types"]!.AsObject().Where(type => type.Value!["enum"] is not null))
            .Select(member => member.Key.Split(':')[^1])
            .Select(name => char.ToUpperInvariant(name[0]) + name[1..])
            .Append("Provider");

        var csharp = schema["language"]!["csharp"]!;
        var generated = $"{csharp["rootNamespace"]}.{csharp["namespaces"]!["cen"]}";

        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            typeof(Instance).Assembly.GetExportedTypes()
                .Where(type => string.Equals(type.Namespace, generated, StringComparison.Ordinal))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal));
    }

    private sealed class Cloud : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(("id", args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
    }
}
