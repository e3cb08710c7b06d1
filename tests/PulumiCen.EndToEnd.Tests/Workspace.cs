using System.Text;
using CliWrap;
using Newtonsoft.Json.Linq;
using Pulumi.Automation;
using Pulumi.Automation.Commands;
using PulumiCen.Emulator;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests;

/// <summary>
/// The example in a folder of its own, with the program that was built once, and its own state and emulator. The tool,
/// the engine, the provider and the program run as processes, as for a user.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private const string Project = "two-areas";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("two-areas-");


    public Workspace(TestEngine? engine = null)
    {
        Engine = engine ?? TestEngine.StandIn;
        WriteProject(RuntimeOf(BuiltFiles.Program));
    }

    public TestEngine Engine { get; }

    public string Folder => _folder.FullName;

    /// <summary>The program's stack configuration; there is none before it is needed.</summary>
    public string StackFile => Path.Combine(Folder, "Pulumi.dev.yaml");

    /// <summary>The requests to the emulator that changed something, or were refused.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync() => await Emulator().ReadJournalAsync(CancellationToken.None);

    /// <summary>All that a stack's emulator holds.</summary>
    public Task<JObject> CloudAsync(string stack = "dev") => Emulator(stack).DescribeAsync(CancellationToken.None);

    /// <summary>Gives a stack's emulator what another one's holds, as if both were one account.</summary>
    public void ShareCloud(string from, string to) => File.Copy(EmulatorFile(from), EmulatorFile(to));

    /// <summary>Takes over another workspace's state, settings and cloud.</summary>
    public void Adopt(Workspace other)
    {
        foreach (var file in other._folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => IsOfTheStack(file, other.Folder)))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(other.Folder, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy, overwrite: true);
        }
    }

    /// <summary>Keeps the state, settings and cloud of the stack in a folder, without the end of a term, which would come one day.</summary>
    public async Task KeepAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var cloud = await CloudAsync();
        cloud.AddFirst(new JProperty("version", 1));
        foreach (var (name, file) in KeptFiles)
        {
            var text = string.Equals(name, "cloud.json", StringComparison.Ordinal) ? cloud.ToString() : await File.ReadAllTextAsync(file);
            text = cloud["packages"]!.Aggregate(text, (changed, package) =>
                changed.Replace((string)package["expiredTime"]!, "2999-11-30T04:00Z", StringComparison.Ordinal));
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }
    }

    /// <summary>Takes over what was kept in a folder.</summary>
    public void Restore(string folder)
    {
        foreach (var (name, file) in KeptFiles)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(Path.Combine(folder, name), file);
        }
    }

    /// <summary>What the engine exports of a stack.</summary>
    public async Task<JObject> StateAsync(string stack)
    {
        var export = await RunPulumiAsync("stack", "export", "--stack", stack);
        Assert.Equal("", export.Errors);
        return JObject.Parse(export.Output);
    }

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
        RunToolAsync([command, Folder, "--engine", Engine.Option, .. arguments]);

    /// <summary>Runs the tool.</summary>
    public Task<ToolResult> RunToolAsync(params string[] arguments) => RunProcessAsync("dotnet", [BuiltFiles.Tool, .. arguments], []);

    /// <summary>Runs a tool of the user's own, on the emulator, with the engine as the <c>pulumi</c> on its PATH.</summary>
    public Task<ToolResult> RunOwnToolAsync(string tool, params string[] arguments) =>
        RunProcessAsync("dotnet", [tool, .. arguments], Emulated(Engine.Folder));

    /// <summary>Runs <c>pulumi</c> on the emulator, with a policy pack's folder on its PATH.</summary>
    public Task<ToolResult> RunPulumiAsync(params string[] arguments) =>
        RunProcessAsync(Path.Combine(Engine.Folder, "pulumi"), arguments, Emulated(BuiltFiles.PolicyPack));

    /// <summary>
    /// Puts an edited copy of the example's source here. The stand-in builds it; the CLI asks the project for a package of
    /// Pulumi's first, so it gets what was built.
    /// </summary>
    public async Task EditProgramAsync(string find, string replace)
    {
        var source = Path.Combine(BuildFolders.Repository, "examples", "TwoAreas", "Program.cs");
        await UseProgramAsync(Edited(source, find, replace), isBuiltByEngine: Engine.IsStandIn);
    }

    /// <summary>Puts another program here, in C#.</summary>
    public async Task UseProgramAsync(string source, bool isBuiltByEngine = false)
    {
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), source);
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
                 <FrameworkReference Include="Microsoft.AspNetCore.App" />
               </ItemGroup>
             </Project>
             """);
        if (isBuiltByEngine)
        {
            WriteProject("runtime: dotnet\n");
            return;
        }

        var build = await RunProcessAsync("dotnet", ["build", "Edited.csproj", "-v", "q", "-o", "built"], []);
        Assert.True(build.ExitCode == 0, build.Output);
        WriteProject(RuntimeOf(Path.Combine(Folder, "built", "Edited.dll")));
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

    /// <summary>Opens a stack of an inline program, on the emulator.</summary>
    public async Task<WorkspaceStack> OpenInlineAsync(string stack, PulumiFn program) =>
        await WorkspaceStack.CreateOrSelectAsync(stack, await LocalWorkspace.CreateAsync(new LocalWorkspaceOptions
        {
            WorkDir = Folder,
            Program = program,
            PulumiCommand = await LocalPulumiCommand.CreateAsync(new LocalPulumiCommandOptions { Root = Engine.Root }),
            PulumiHome = Path.Combine(Folder, ".pulumi-home"),
            EnvironmentVariables = new Dictionary<string, string?>(Emulated(Engine.Folder), StringComparer.Ordinal),
        }));

    private (string Name, string File)[] KeptFiles =>
    [
        ("Pulumi.dev.yaml", StackFile),
        ("meta.yaml", Path.Combine(Folder, ".pulumi", "meta.yaml")),
        ("state.json", Path.Combine(Folder, ".pulumi", "stacks", Project, "dev.json")),
        ("cloud.json", EmulatorFile("dev")),
    ];

    private KeyValuePair<string, string?>[] Emulated(string onPath) =>
    [
        KeyValuePair.Create<string, string?>("PATH", onPath + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")),
        KeyValuePair.Create<string, string?>("PULUMI_BACKEND_URL", "file://" + Folder),
        KeyValuePair.Create<string, string?>("PULUMI_CONFIG_PASSPHRASE", ""),
        KeyValuePair.Create<string, string?>("PULUMI_CEN_ENDPOINT", "emulator"),
        KeyValuePair.Create<string, string?>("PULUMI_SKIP_UPDATE_CHECK", "true"),

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
                    // The CLI's user has a back end; the stand-in needs none.
                    .Set("PULUMI_BACKEND_URL", Engine.IsStandIn ? null : "file://" + Folder)
                    .Set("PULUMI_CONFIG_PASSPHRASE", Engine.IsStandIn ? null : "")
                    .Set("PULUMI_CEN_ENDPOINT", null)
                    .Set("PULUMI_SKIP_UPDATE_CHECK", "true");
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

    private static string RuntimeOf(string program) => $"runtime:\n  name: dotnet\n  options:\n    binary: {program}\n";

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

    private static bool IsOfTheStack(FileInfo file, string folder) =>
        file.Name.StartsWith("Pulumi.dev", StringComparison.Ordinal)
        || file.FullName.StartsWith(Path.Combine(folder, ".pulumi") + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string EmulatorFile(string stack) => Path.Combine(Folder, ".pulumi", "cen-emulator", $"{Project}.{stack}.json");

    /// <summary>A stack's emulator, without HTTP.</summary>
    public CenEmulator Emulator(string stack = "dev") => new(new EmulatorOptions { StateFile = EmulatorFile(stack) });
}
