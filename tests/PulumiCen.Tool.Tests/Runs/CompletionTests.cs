using System.Diagnostics;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>Completion of the command line, and the version.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task EachShellGetsAScriptThatAsksTheTool(string shell)
    {
        var script = await RunAsync("completion", shell);

        Assert.Contains("[suggest:", script, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BashCompletesCommandsOptionsAndTheirValues()
    {
        var folder = Directory.CreateTempSubdirectory("completion-");
        var tool = Path.Combine(AppContext.BaseDirectory, "pulumi-cen.dll");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "completion.sh"), await RunAsync("completion", "bash"));
        var script = $$"""
            pulumi-cen() { dotnet "{{tool}}" "$@"; }
            source "{{folder.FullName}}/completion.sh"
            for line in "pulumi-cen rep" "pulumi-cen report --form" "pulumi-cen report --format Mark"; do
              COMP_LINE=$line COMP_POINT=${#line} _pulumi_cen
              echo "${COMPREPLY[*]}"
            done
            complete -p pulumi-cen
            """;

        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var bash = Process.Start(start)!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        folder.Delete(recursive: true);

        Assert.Equal("report\n--format\nMarkdown\ncomplete -o default -F _pulumi_cen pulumi-cen\n", output);
    }

    [Fact]
    public async Task TheVersionIsSaid() => Assert.Matches(@"^\d+\.\d+\.\d+", await RunAsync("--version"));

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var result = await ToolProcess.RunAsync(null, Path.GetTempPath(), arguments);
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }
}
