using System.Text;
using CliWrap;
using Newtonsoft.Json.Linq;
using Pulumi.Automation;
using Pulumi.Automation.Commands;
using PulumiCen.Emulator;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>
/// The example in a folder of its own, with the program that was built once, and its own state and emulator. The tool,
/// the stand-in engine, the provider and the program run as processes, as for a user.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private const string Project = "two-areas";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("two-areas-");

    public Workspace()
    {
        WriteProject($"runtime:\n  name: dotnet\n  options:\n    binary: {BuiltFiles.Program}\n");
    }

    public string Folder => _folder.FullName;

    /// <summary>The program's stack configuration; there is none before it is needed.</summary>
    public string StackFile => Path.Combine(Folder, "Pulumi.dev.yaml");

    /// <summary>The requests to the emulator that changed something, or were refused.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync() => await Emulator().ReadJournalAsync(CancellationToken.None);

    /// <summary>All that a stack's emulator holds.</summary>
    public Task<JObject> CloudAsync(string stack = "dev") => Emulator(stack).DescribeAsync(CancellationToken.None);

    /// <summary>Gives a stack's emulator what another one's holds, as if both were one account.</summary>
    public void ShareCloud(string from, string to) => File.Copy(EmulatorFile(from), EmulatorFile(to));

    /// <summary>Gives a connection another bandwidth, past Pulumi.</summary>
    public async Task DriftAsync(string region, string otherRegion, int megabits)
    {
        var limit = (await CloudAsync())["limits"]!.Single(item => string.Equals(
            (string?)item["localRegionId"], region, StringComparison.Ordinal));
        await Emulator().ExecuteAsync(
            "SetCenInterRegionBandwidthLimit",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["CenId"] = (string)limit["cenId"]!,
                ["LocalRegionId"] = region,
                ["OppositeRegionId"] = otherRegion,
                ["BandwidthLimit"] = $"{megabits}",
            },
            CancellationToken.None);
    }

    /// <summary>Runs the tool on this folder.</summary>
    public Task<ToolResult> RunAsync(string command, params string[] arguments) =>
        RunToolAsync([command, Folder, "--engine", "standin", .. arguments]);

    /// <summary>Runs the tool.</summary>
    public Task<ToolResult> RunToolAsync(params string[] arguments) => RunProcessAsync("dotnet", [BuiltFiles.Tool, .. arguments], []);

    /// <summary>Runs a tool of the user's own, on the emulator, with the stand-in as the <c>pulumi</c> on its PATH.</summary>
    public Task<ToolResult> RunOwnToolAsync(string tool, params string[] arguments) =>
        RunProcessAsync("dotnet", [tool, .. arguments], Emulated(BuiltFiles.Engine));

    /// <summary>Runs the stand-in for <c>pulumi</c> on the emulator, with a policy pack's folder on its PATH.</summary>
    public Task<ToolResult> RunPulumiAsync(params string[] arguments) =>
        RunProcessAsync(Path.Combine(BuiltFiles.Engine, "pulumi"), arguments, Emulated(BuiltFiles.PolicyPack));

    /// <summary>Puts an edited copy of the example's source here, for the engine to build.</summary>
    public void EditProgram(string find, string replace)
    {
        var source = Path.Combine(BuildFolders.Repository, "examples", "TwoAreas", "Program.cs");
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), Edited(source, find, replace));
        File.WriteAllText(
            Path.Combine(Folder, "Edited.csproj"),
            $"""
             <Project Sdk="Microsoft.NET.Sdk">
               <PropertyGroup>
                 <OutputType>Exe</OutputType>
                 <TargetFramework>net10.0</TargetFramework>
                 <ImplicitUsings>enable</ImplicitUsings>
                 <Nullable>enable</Nullable>
               </PropertyGroup>
               <ItemGroup>
                 <Reference Include="{BuiltFiles.ProgramFolder}/*.dll" Exclude="{BuiltFiles.Program}" />
               </ItemGroup>
             </Project>
             """);
        WriteProject("runtime: dotnet\n");
    }

    /// <summary>Puts the example's twin in TypeScript here, edited, with the packages that are installed.</summary>
    public void UseTypeScript(string find = "", string replace = "")
    {
        File.WriteAllText(Path.Combine(Folder, "index.ts"), Edited(Path.Combine(BuiltFiles.NodeFolder, "index.ts"), find, replace));
        File.Copy(Path.Combine(BuiltFiles.NodeFolder, "package.json"), Path.Combine(Folder, "package.json"));
        File.CreateSymbolicLink(Path.Combine(Folder, "node_modules"), Path.Combine(BuiltFiles.NodeFolder, "node_modules"));
        WriteProject("runtime: nodejs\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Opens a stack of an inline program, on the emulator, with the stand-in as <c>pulumi</c>.</summary>
    public async Task<WorkspaceStack> OpenInlineAsync(string stack, PulumiFn program) =>
        await WorkspaceStack.CreateOrSelectAsync(stack, await LocalWorkspace.CreateAsync(new LocalWorkspaceOptions
        {
            WorkDir = Folder,
            Program = program,
            PulumiCommand = await LocalPulumiCommand.CreateAsync(new LocalPulumiCommandOptions { Root = BuiltFiles.EngineRoot }),
            PulumiHome = Path.Combine(Folder, ".pulumi-home"),
            EnvironmentVariables = new Dictionary<string, string?>(Emulated(BuiltFiles.Engine), StringComparer.Ordinal),
        }));

    private KeyValuePair<string, string?>[] Emulated(string onPath) =>
    [
        KeyValuePair.Create<string, string?>("PATH", onPath + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")),
        KeyValuePair.Create<string, string?>("PULUMI_BACKEND_URL", "file://" + Folder),
        KeyValuePair.Create<string, string?>("PULUMI_CONFIG_PASSPHRASE", ""),
        KeyValuePair.Create<string, string?>("PULUMI_CEN_ENDPOINT", "emulator"),

        // Without it there is no option --event-log.
        KeyValuePair.Create<string, string?>("PULUMI_DEBUG_COMMANDS", "true"),
    ];

    private async Task<ToolResult> RunProcessAsync(
        string program, string[] arguments, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(Folder)
            .WithEnvironmentVariables(variables =>
            {
                variables
                    .Set("PULUMI_HOME", Path.Combine(Folder, ".pulumi-home"))
                    .Set("PULUMI_BACKEND_URL", null)
                    .Set("PULUMI_CONFIG_PASSPHRASE", null)
                    .Set("PULUMI_CEN_ENDPOINT", null);
                foreach (var (name, value) in environment)
                {
                    variables.Set(name, value);
                }
            })
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync();
        return new ToolResult(result.ExitCode, output.ToString(), errors.ToString());
    }

    private void WriteProject(string runtime) => File.WriteAllText(
        Path.Combine(Folder, "Pulumi.yaml"),
        $"name: {Project}\n{runtime}plugins:\n  providers:\n    - name: cen\n      path: {BuiltFiles.Plugin}\n");

    private static string Edited(string file, string find, string replace)
    {
        var source = File.ReadAllText(file);
        if (find.Length == 0)
        {
            return source;
        }

        Assert.Contains(find, source, StringComparison.Ordinal);
        return source.Replace(find, replace, StringComparison.Ordinal);
    }

    private string EmulatorFile(string stack) => Path.Combine(Folder, ".pulumi", "cen-emulator", $"{Project}.{stack}.json");

    private CenEmulator Emulator(string stack = "dev") => new(new EmulatorOptions { StateFile = EmulatorFile(stack) });
}
