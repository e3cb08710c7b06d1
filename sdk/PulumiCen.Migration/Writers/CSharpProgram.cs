using System.Text;
using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Writers;

/// <summary>The new program in C#.</summary>
internal static class CSharpProgram
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="PulumiCen" Version="0.1.0" />
          </ItemGroup>

        </Project>

        """;

    public static IEnumerable<WrittenFile> Write(string project, IReadOnlyList<ProgramResource> resources)
    {
        yield return new WrittenFile("Program.cs", Program(resources));
        yield return new WrittenFile($"{project}.csproj", Project.ReplaceLineEndings("\n"));
        yield return new WrittenFile("Pulumi.yaml", $"name: {project}\nruntime: dotnet\n");
    }

    private static string Program(IReadOnlyList<ProgramResource> resources)
    {
        var named = References.In(resources);
        var text = new StringBuilder("using Pulumi;\nusing PulumiCen;\n\nreturn await Deployment.RunAsync(() =>\n{\n");
        foreach (var (resource, index) in resources.Select((resource, index) => (resource, index)))
        {
            text.Append(index == 0 ? "" : "\n");
            foreach (var from in resource.From)
            {
                text.Append($"    // {Literals.Comment(from.Address)}\n");
            }

            text.Append($"    {(named.Contains(resource) ? $"var {resource.Variable}" : "_")} = new {resource.Kind}({Literals.Quoted(resource.Name)}, new()\n    {{\n");
            foreach (var (name, value) in resource.Properties)
            {
                text.Append($"        {Literals.UpperFirst(name)} = {Value(value)},\n");
            }

            text.Append("    }, new CustomResourceOptions { Protect = true });\n");
        }

        return text.Append("});\n").ToString();
    }

    private static string Value(ProgramValue value) => value switch
    {
        ProgramValue.Text text => Literals.Quoted(text.Value),
        ProgramValue.Number number => $"{number.Value}",
        ProgramValue.Flag flag => flag.Value ? "true" : "false",
        ProgramValue.Choice choice => $"{choice.Type}.{choice.Value}",
        ProgramValue.Texts texts => $"{{ {string.Join(", ", texts.Values.Select(Literals.Quoted))} }}",
        ProgramValue.Map map => $"{{ {string.Join(", ", map.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Entry))} }}",
        ProgramValue.Reference reference => reference.Resource.Variable,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Entry(KeyValuePair<string, string> entry) => $"{{ {Literals.Quoted(entry.Key)}, {Literals.Quoted(entry.Value)} }}";
}
