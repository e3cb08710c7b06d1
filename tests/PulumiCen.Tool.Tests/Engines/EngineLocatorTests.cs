using PulumiCen.Tool.Engines;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Tests.Engines;

/// <summary>The engine is pulumi on PATH, or the stand-in that was built beside the tool.</summary>
public sealed class EngineLocatorTests : IDisposable
{
    private readonly DirectoryInfo _artifacts = Directory.CreateTempSubdirectory();

    private string Tool => Path.Combine(_artifacts.FullName, "bin", "PulumiCen.Tool", "debug");

    private string StandInFolder => Path.Combine(_artifacts.FullName, "standin", "bin");

    private string Installed => Path.Combine(_artifacts.FullName, "installed");

    public void Dispose() => _artifacts.Delete(recursive: true);

    [Theory]
    [InlineData("Auto", false)]
    [InlineData("Pulumi", false)]
    [InlineData("StandIn", true)]
    public void WhereBothAreTheChoiceDecides(string choice, bool standIn)
    {
        Add(StandInFolder);
        Add(Installed);

        var engine = new EngineLocator($"/nowhere{Path.PathSeparator}{Installed}", Tool).Find(Enum.Parse<EngineChoice>(choice));

        Assert.Equal(new Engine(standIn ? StandInFolder : Installed, standIn), engine);
    }

    [Fact]
    public void WithoutPulumiItIsTheStandIn()
    {
        Add(StandInFolder);

        Assert.Equal(new Engine(StandInFolder, IsStandIn: true), new EngineLocator("", Tool).Find(EngineChoice.Auto));
    }

    [Fact]
    public void TheStandInOnPathIsStillTheStandIn()
    {
        Add(StandInFolder);

        Assert.True(new EngineLocator(StandInFolder, Tool).Find(EngineChoice.Pulumi).IsStandIn);
    }

    [Fact]
    public void WithoutAnyEngineTheErrorSaysWhatToInstall()
    {
        var exception = Assert.Throws<ToolException>(() => new EngineLocator("", Tool).Find(EngineChoice.Auto));

        Assert.StartsWith("there is no \"pulumi\" on PATH, and no stand-in", exception.Diagnostic.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheEngineThatWasAskedForIsTheOneThatIsMissing()
    {
        var standIn = Assert.Throws<ToolException>(() => new EngineLocator("", Tool).Find(EngineChoice.StandIn));
        Add(StandInFolder);
        var pulumi = Assert.Throws<ToolException>(() => new EngineLocator("", Tool).Find(EngineChoice.Pulumi));

        Assert.StartsWith("there is no stand-in", standIn.Diagnostic.Text, StringComparison.Ordinal);
        Assert.StartsWith("there is no \"pulumi\" on PATH.\n", pulumi.Diagnostic.Text, StringComparison.Ordinal);
    }

    private static void Add(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, OperatingSystem.IsWindows() ? "pulumi.exe" : "pulumi"), "");
    }
}
