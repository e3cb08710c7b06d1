using PulumiCen.Tool.Tests.Automation;
using Snapshooter.Xunit;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>The tool over what the real engine wrote, recorded: what people and scripts read of it.</summary>
public class RecordedEngineTests
{
    [Theory]
    [InlineData("01-create/1-preview", 0, 0)]
    [InlineData("03-shift-bandwidth/2-preview", 0, 0)]
    [InlineData("04-over-budget/2-preview", 255, 1)]
    [InlineData("05-replace-package/2-preview", 0, 1)] // its provider knew nothing of areas; the report does
    [InlineData("09-unknown-at-preview/1-preview", 0, 0)]
    public async Task APreview(string trace, int engineExitCode, int exitCode)
    {
        using var cli = Replay(trace, engineExitCode);

        var result = await ToolProcess.RunAsync(Path.Combine(cli.Folder, "bin"), cli.Folder, "preview", ".");

        Assert.Equal(exitCode, result.ExitCode);
        Snapshot.Match(result.Output + result.Errors, $"preview.{trace.Replace('/', '.')}");
    }

    [Fact]
    public async Task APreviewWithEveryProperty()
    {
        using var cli = Replay("01-create/1-preview", 0);

        var result = await ToolProcess.RunAsync(Path.Combine(cli.Folder, "bin"), cli.Folder, "preview", "--diff");

        Snapshot.Match(result.Output, "preview.diff");
    }

    [Fact]
    public async Task WhatTheProviderCannotSeeInAPreviewEndsItAllTheSame()
    {
        // One connection takes the place of another: the new one comes before the old one goes.
        using var cli = Replay("06-swap-connection/2-up", 0);

        var result = await ToolProcess.RunAsync(Path.Combine(cli.Folder, "bin"), cli.Folder, "up", "--yes");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("error: CEN1004: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(cli.CommandLines(), line => line.StartsWith("up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUpdateWithoutSomebodyToAskIsRefused()
    {
        using var cli = Replay("01-create/1-preview", 0);

        var result = await ToolProcess.RunAsync(Path.Combine(cli.Folder, "bin"), cli.Folder, "up");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("error: CEN1907: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(cli.CommandLines(), line => line.StartsWith("up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConfigurationHoldsForOnePreviewAndIsSavedByAnUpdate()
    {
        using var cli = Replay("02-no-change/2-preview", 0);
        var bin = Path.Combine(cli.Folder, "bin");

        await ToolProcess.RunAsync(bin, cli.Folder, "preview", "--config", "a=1");
        await ToolProcess.RunAsync(bin, cli.Folder, "up", "--yes", "--config", "cen:accessKeySecret=x");

        var lines = cli.CommandLines();
        Assert.Contains(lines, line => line.StartsWith("preview --config-file ", StringComparison.Ordinal));
        Assert.Equal(
            "config set-all --stack dev --secret cen:accessKeySecret=x --non-interactive",
            Assert.Single(lines, line => line.StartsWith("config", StringComparison.Ordinal)));
        Assert.Empty(Directory.EnumerateFiles(cli.Folder, "Pulumi.dev*"));
    }

    /// <summary>The CLI refuses --yes beside --preview-only; Pulumi's Automation API gives a refresh both.</summary>
    [Theory]
    [InlineData("refresh")]
    [InlineData("destroy")]
    public async Task WhatIsToBeDoneIsPreviewedFirstAndOnlyThenAgreedTo(string command)
    {
        using var cli = new ScriptedCli(
            """
            echo '{"summaryEvent":{"resourceChanges":{}}}' >> "$log"
            case "$*" in *history*) echo '[]';; esac
            """);
        await File.WriteAllTextAsync(Path.Combine(cli.Folder, "Pulumi.yaml"), "name: net\nruntime: dotnet\n");

        var result = await ToolProcess.RunAsync(Path.Combine(cli.Folder, "bin"), cli.Folder, command, "--yes");

        Assert.Equal("", result.Errors);
        Assert.Equal(
            [$"{command} --preview-only", $"{command} --yes --skip-preview"],
            cli.CommandLines().Where(line => line.StartsWith(command, StringComparison.Ordinal)).Select(line => line.Split(" --exec-kind")[0]),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task JsonIsAllThatIsOnStandardOutput()
    {
        using var cli = Replay("04-over-budget/2-preview", 255);

        var result = await ToolProcess.RunAsync(Path.Combine(cli.Folder, "bin"), cli.Folder, "preview", "--json");

        var report = Newtonsoft.Json.Linq.JObject.Parse(result.Output);
        Assert.Equal("incomplete", (string?)report["verdict"]);
        Assert.StartsWith("error: CEN1900: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReportGoesIntoSeveralFilesEachInTheFormatOfItsName()
    {
        using var cli = Replay("01-create/1-preview", 0);

        var result = await ToolProcess.RunAsync(
            Path.Combine(cli.Folder, "bin"), cli.Folder, "report", "--out", "r.md", "--out", "r.html", "--out", "r.sarif", "--out", "r.xml", "--out", "r.txt");

        Assert.Equal(new { ExitCode = 0, Output = "", Errors = "" }, new { result.ExitCode, result.Output, result.Errors });
        Assert.StartsWith("<!-- pulumi-cen: ", await ReadAsync("r.md"), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await ReadAsync("r.html"), StringComparison.Ordinal);
        Assert.Equal("2.1.0", (string?)Newtonsoft.Json.Linq.JObject.Parse(await ReadAsync("r.sarif"))["version"]);
        Assert.StartsWith("<?xml ", await ReadAsync("r.xml"), StringComparison.Ordinal);
        Assert.StartsWith("Stack \"dev\"", await ReadAsync("r.txt"), StringComparison.Ordinal);
        Assert.Single(cli.CommandLines(), line => line.StartsWith("preview", StringComparison.Ordinal));

        Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(cli.Folder, file));
    }

    [Fact]
    public async Task AFolderWithoutAProjectIsSaidToBeNone()
    {
        var folder = Directory.CreateTempSubdirectory();

        var result = await ToolProcess.RunAsync(null, folder.FullName, "preview");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error: CEN1904: \"{folder.FullName}\" has no Pulumi.yaml", result.Errors, StringComparison.Ordinal);
        folder.Delete();
    }

    private static ScriptedCli Replay(string trace, int exitCode)
    {
        var events = Path.Combine(
            BuildFolders.Repository, "tests", "PulumiCen.Reporting.Tests", "traces", Path.Combine(trace.Split('/')) + ".events.jsonl");
        var cli = new ScriptedCli(
            $"""
             case "$1" in
               preview|up) cat "{events}" > "$log"; exit {exitCode};;
             esac
             case "$*" in
               *history*) echo '[]';;
               *output*) printf '\173\175';;
             esac
             """);
        File.WriteAllText(Path.Combine(cli.Folder, "Pulumi.yaml"), "name: net\nruntime: dotnet\n");
        return cli;
    }
}
