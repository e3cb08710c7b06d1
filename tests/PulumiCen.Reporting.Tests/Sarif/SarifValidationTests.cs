using System.Diagnostics;
using PulumiCen.Reporting.Rendering.Sarif;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.Reporting.Tests.Sarif;

/// <summary>The format's own validator, with GitHub's rules, has nothing against any report.</summary>
public class SarifValidationTests
{
    [NodeFact]
    public async Task No_report_has_an_error_or_a_warning_and_a_wrong_one_has()
    {
        var source = Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Reporting.Tests", "Sarif", "Multitool");
        var tool = Path.Combine(BuildFolders.Artifacts, "sarif-multitool");
        await NodePackages.InstallAsync(source, tool);
        var reports = Directory.CreateTempSubdirectory();
        foreach (var plan in ((IEnumerable<object[]>)SamplePlans.Names).Select(row => (string)row[0]))
        {
            await WriteAsync(plan, text => text);
        }

        Assert.DoesNotMatch("(error|warning) [A-Z]+[0-9]+", await ValidateAsync(tool, reports.FullName));
        await WriteAsync("failed", text => text.Replace("\"ruleIndex\": 0", "\"ruleIndex\": 7", StringComparison.Ordinal));
        Assert.Matches("error [A-Z]+[0-9]+", await ValidateAsync(tool, reports.FullName));
        reports.Delete(recursive: true);

        async Task WriteAsync(string plan, Func<string, string> change)
        {
            await using var writer = new StringWriter();
            SarifReport.Write(writer, SamplePlans.Of(plan), ProgramSource.None);
            await File.WriteAllTextAsync(Path.Combine(reports.FullName, $"{plan}.sarif"), change(writer.ToString()));
        }
    }

    private static async Task<string> ValidateAsync(string tool, string folder)
    {
        var executable = Directory.EnumerateFiles(Path.Combine(tool, "node_modules", "@microsoft"), "Sarif.Multitool*", SearchOption.AllDirectories)
            .First(file => Path.GetFileName(file) is "Sarif.Multitool" or "Sarif.Multitool.exe");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(executable, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        string[] arguments = ["validate", Path.Combine(folder, "*.sarif"), "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"];
        using var process = Process.Start(new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Contains("files scanned.", output, StringComparison.Ordinal);
        return output + await errors;
    }
}
