using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Writers;

/// <summary>The new program in TypeScript, on the SDK that <c>pulumi package gen-sdk</c> makes.</summary>
internal static class TypeScriptProgram
{
    public static IEnumerable<WrittenFile> Write(string project, IReadOnlyList<ProgramResource> resources)
    {
        yield return new WrittenFile("index.ts", Program(resources));
        yield return new WrittenFile("package.json", Package(project));
        yield return new WrittenFile(
            "tsconfig.json",
            "{\n  \"compilerOptions\": { \"strict\": true, \"target\": \"es2022\", \"module\": \"commonjs\", \"moduleResolution\": \"node\" },\n  \"files\": [\"index.ts\"]\n}\n");
        yield return new WrittenFile("Pulumi.yaml", $"name: {project}\nruntime: nodejs\n");
    }

    private static string Package(string project) => new JObject
    {
        ["name"] = project,
        ["main"] = "index.ts",
        ["private"] = true,
        ["dependencies"] = new JObject { ["@pulumi/cen"] = "file:sdks/nodejs", ["@pulumi/pulumi"] = "^3.0.0" },
        ["devDependencies"] = new JObject { ["@types/node"] = "^22.0.0", ["typescript"] = "^5.0.0" },
    }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static string Program(IReadOnlyList<ProgramResource> resources)
    {
        var named = References.In(resources);
        var text = new StringBuilder("import * as cen from \"@pulumi/cen\";\n");
        foreach (var resource in resources)
        {
            text.Append('\n');
            foreach (var from in resource.From)
            {
                text.Append($"// {Literals.Comment(from.Address)}\n");
            }

            text.Append($"{(named.Contains(resource) ? $"const {resource.Variable} = " : "")}new cen.{resource.Kind}({Literals.Quoted(resource.Name)}, {{\n");
            foreach (var (name, value) in resource.Properties)
            {
                text.Append($"    {name}: {Value(value)},\n");
            }

            text.Append("}, { protect: true });\n");
        }

        return text.ToString();
    }

    private static string Value(ProgramValue value) => value switch
    {
        ProgramValue.Text text => Literals.Quoted(text.Value),
        ProgramValue.Number number => $"{number.Value}",
        ProgramValue.Flag flag => flag.Value ? "true" : "false",
        ProgramValue.Choice choice => Literals.Quoted(choice.Value),
        ProgramValue.Texts texts => $"[{string.Join(", ", texts.Values.Select(Literals.Quoted))}]",
        ProgramValue.Map map => $"{{ {string.Join(", ", map.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Entry))} }}",
        ProgramValue.Reference reference => reference.Resource.Variable,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Entry(KeyValuePair<string, string> entry) => $"{Literals.Quoted(entry.Key)}: {Literals.Quoted(entry.Value)}";
}
