using System.Runtime.InteropServices;
using System.Text;
using CliWrap;
using PulumiCen.Migration.Writers;
using YamlDotNet.RepresentationModel;

namespace PulumiCen.Migration.Tests;

/// <summary>Each program is one of its language.</summary>
public sealed class CompilationTests : IDisposable
{
    private const string Start = "return await Deployment.RunAsync(() =>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrated-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>All of them in one run of the compiler, each as a method: one assembly has one program.</summary>
    [Fact]
    public async Task The_programs_in_CSharp_compile()
    {
        var files = new List<string>();
        foreach (var (source, index) in SourceFiles.Names.Select((source, index) => (source, index)))
        {
            var program = SourceFiles.Migrate(source).TextOf("Program.cs");
            Assert.Contains(Start, program, StringComparison.Ordinal);
            var file = Path.Combine(_folder.FullName, $"{source}.cs");
            await File.WriteAllTextAsync(file, program.Replace(Start, $"static class P{index} {{ static System.Threading.Tasks.Task<int> Run() => Deployment.RunAsync(() =>", StringComparison.Ordinal) + "}\n");
            files.Add(file);
        }

        var output = new StringBuilder();
        string[] references =
        [
            .. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System.*.dll"),
            Path.Combine(AppContext.BaseDirectory, "Pulumi.dll"),
            Path.Combine(AppContext.BaseDirectory, "PulumiCen.dll"),
        ];
        var result = await Cli.Wrap("dotnet")
            .WithArguments(
                [
                    Compiler(), "-noconfig", "-nologo", "-nullable", "-target:library", "-warnaserror", "-langversion:latest",
                    $"-out:{Path.Combine(_folder.FullName, "all.dll")}", .. references.Where(IsManaged).Select(reference => $"-r:{reference}"), .. files,
                ])
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .ExecuteAsync();

        Assert.Equal("", output.ToString());
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void The_programs_in_YAML_are_YAML_with_the_same_resources()
    {
        foreach (var source in SourceFiles.Names)
        {
            var result = SourceFiles.Migrate(source, ProgramLanguage.Yaml);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(result.TextOf("Pulumi.yaml")));

            var resources = (YamlMappingNode)yaml.Documents[0].RootNode["resources"];
            Assert.Equal(
                result.Report.Converted.Program.Select(resource => resource.Name),
                resources.Children.Keys.Select(key => ((YamlScalarNode)key).Value!),
                StringComparer.Ordinal);
        }
    }

    // The libraries of the runtime that are native have the same names on some systems.
    private static bool IsManaged(string file)
    {
        try
        {
            _ = System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static string Compiler()
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.EnumerateDirectories(Path.Combine(root, "sdk"))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .Max(StringComparer.Ordinal)!;
    }
}
