using System.Text.RegularExpressions;

namespace PulumiCen.Tool.Tests.Automation;

/// <summary>The stand-in is a part of the official API: a program can't tell which one it was compiled with.</summary>
public partial class PublicApiTests
{
    private static readonly string Root = BuildFolders.Repository;

    [Fact]
    public void EveryMemberOfTheStandInIsOneOfTheOfficialPackage()
    {
        var official = Lines("official-api.txt").Concat(Lines("official-api-from-source.txt")).ToHashSet(StringComparer.Ordinal);

        var own = StandIn();

        Assert.NotEmpty(own);
        Assert.Equal(string.Empty, string.Join(Environment.NewLine, own.Except(official, StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("Pulumi.Automation.WorkspaceStack.PreviewAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.UpAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.RefreshAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.DestroyAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.CancelAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.GetOutputsAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.GetHistoryAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.ExportStackAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.ImportStackAsync(")]
    [InlineData("Pulumi.Automation.WorkspaceStack.SetAllConfigAsync(")]
    [InlineData("Pulumi.Automation.UpdateOptions.OnEvent.set")]
    public void ItHasWhatToolsOfThisKindUse(string member) =>
        Assert.Contains(StandIn(), line => line.Contains(member, StringComparison.Ordinal));

    private static List<string> StandIn() =>
        Read(Path.Combine(Root, "sdk", "standin", "Pulumi.Automation", "PublicAPI.Unshipped.txt")).ToList();

    private static IEnumerable<string> Lines(string file) => Read(Path.Combine(AppContext.BaseDirectory, "Automation", file));

    // The official list says nothing about nullability.
    private static IEnumerable<string> Read(string path) => File.ReadLines(path)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => Nullability().Replace(line.Trim(), string.Empty));

    [GeneratedRegex("[!?]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nullability();
}
