using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace PulumiCen.EndToEnd.Tests.PullRequest;

/// <summary>The pipelines of examples/PullRequest do what they say, step by step.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly Pipeline _pipeline = new();

    public void Dispose() => _pipeline.Dispose();

    [PipelineFact]
    public async Task OnGitHubACommentIsWrittenAndThenEditedAndTheJobFailsWhenAPackageIsTooSmall()
    {
        var temp = Directory.CreateDirectory(Path.Combine(_pipeline.Folder, "temp")).FullName;
        _pipeline.Set("RUNNER_TEMP", temp);
        _pipeline.Set("GITHUB_OUTPUT", Path.Combine(_pipeline.Folder, "output"));
        _pipeline.Set("GITHUB_STEP_SUMMARY", Path.Combine(_pipeline.Folder, "summary"));
        _pipeline.Set("COMMENTS", "repos/o/r/issues/7/comments");
        _pipeline.Set("COMMENT", "repos/o/r/issues/comments");

        // One stack of two is missing its program: the other's report is there all the same.
        _pipeline.Set("PROGRAMS", $"{_pipeline.Folder}\n{temp}\n");
        Assert.Equal(1, await RunOnGitHubAsync());

        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.Contains("<code>temp/dev</code>: there is no preview", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("the bandwidth fits", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("verdict=failed\n", await File.ReadAllTextAsync(Path.Combine(_pipeline.Folder, "output")), StringComparison.Ordinal);

        // The base branch is what is committed, and the change what is in the folder.
        _pipeline.Set("PROGRAMS", ".");
        await CommitBaseAsync();
        _pipeline.Set("BASE", "main");
        Directory.Delete(Path.Combine(temp, "cen-bandwidth"), recursive: true);
        _pipeline.Configure("shenzhen", 9);
        Assert.Equal(3, await RunOnGitHubAsync());

        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.Contains("1 bandwidth package is too small", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("need 24 Mbit/s", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("<code>shenzhen-virginia</code> 5 Mbit/s → 9 Mbit/s", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("need 24 Mbit/s", await File.ReadAllTextAsync(Path.Combine(_pipeline.Folder, "summary")), StringComparison.Ordinal);
        var output = await File.ReadAllTextAsync(Path.Combine(_pipeline.Folder, "output"));
        Assert.Contains("verdict=exceeds\n", output, StringComparison.Ordinal);
        Assert.Contains("\"over\":{\"kbps\":4000}", output, StringComparison.Ordinal);
        var sarif = Assert.Single(Directory.EnumerateFiles(Path.Combine(temp, "cen-bandwidth"), "01-*.sarif"));
        Assert.Equal("CEN1001", (string?)JObject.Parse(await File.ReadAllTextAsync(sarif)).SelectToken("runs[0].results[0].ruleId"));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(temp, "cen-bandwidth"), "01-*.html"));
    }

    [PipelineFact]
    public async Task OnGitLabANoteIsWrittenAndTheJobFailsWhenAPackageIsTooSmall()
    {
        _pipeline.Set("CI_API_V4_URL", "https://gitlab.example/api/v4");
        _pipeline.Set("CI_PROJECT_ID", "5");
        _pipeline.Set("CI_MERGE_REQUEST_IID", "7");
        _pipeline.Set("NOTES_TOKEN", "t0ken");
        _pipeline.Set("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
        _pipeline.Set("PROGRAMS", ".");
        await CommitBaseAsync();
        _pipeline.Configure("shenzhen", 9);
        var script = string.Join(
            '\n',
            ((YamlSequenceNode)Pipeline.Read("templates/cen-bandwidth.yml")["cen-bandwidth"]["script"]).Select(line => ((YamlScalarNode)line).Value));
        var note = "status=0\n" + script[script.IndexOf("comment=", StringComparison.Ordinal)..];
        var comment = Path.Combine(_pipeline.Folder, "cen-bandwidth", "comment.md");

        var first = await _pipeline.RunAsync(script);

        Assert.Equal(3, first.ExitCode);
        Assert.Contains("need 24 Mbit/s", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("<code>shenzhen-virginia</code> 5 Mbit/s → 9 Mbit/s", _pipeline.Comments()[1], StringComparison.Ordinal);
        var tests = Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(comment)!, "*.xml"));
        Assert.Contains("<testsuite ", await File.ReadAllTextAsync(tests), StringComparison.Ordinal);

        // The note alone, once more: it is edited.
        await File.AppendAllTextAsync(comment, "again\n");
        Assert.Equal(0, (await _pipeline.RunAsync(note)).ExitCode);
        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.EndsWith("again\n", _pipeline.Comments()[1], StringComparison.Ordinal);

        // Behind more notes than one page has.
        _pipeline.Precede(100);
        await File.AppendAllTextAsync(comment, "and again\n");
        Assert.Equal(0, (await _pipeline.RunAsync(note)).ExitCode);
        Assert.Equal(102, _pipeline.Comments().Count);
        Assert.EndsWith("and again\n", _pipeline.Comments()[^1], StringComparison.Ordinal);
    }

    [PipelineFact]
    public async Task OnAzureAThreadIsWrittenAndThenEdited()
    {
        _pipeline.Set("AGENT_TEMPDIRECTORY", _pipeline.Folder);
        _pipeline.Set("SYSTEM_COLLECTIONURI", "https://dev.azure.example/o/");
        _pipeline.Set("SYSTEM_TEAMPROJECTID", "p5");
        _pipeline.Set("BUILD_REPOSITORY_ID", "r6");
        _pipeline.Set("SYSTEM_PULLREQUEST_PULLREQUESTID", "7");
        _pipeline.Set("SYSTEM_ACCESSTOKEN", "t0ken");
        _pipeline.Set("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main");
        _pipeline.Set("COMPARE", "True");
        _pipeline.Set("PROGRAMS", ".");
        await CommitBaseAsync();
        _pipeline.Configure("shenzhen", 4);
        var steps = Pipeline.Read("templates/azure-pipelines.yml")["steps"];

        var review = await _pipeline.RunAsync(Pipeline.ScriptOf(steps, "displayName", "bash", "Review"));
        Assert.Contains("variable=cenStatus]0", review.Output, StringComparison.Ordinal);
        var comment = Pipeline.ScriptOf(steps, "displayName", "bash", "Comment");
        Assert.Equal(0, (await _pipeline.RunAsync(comment)).ExitCode);
        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.Contains("the bandwidth fits", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("<code>shenzhen-virginia</code> 5 Mbit/s → 4 Mbit/s", _pipeline.Comments()[1], StringComparison.Ordinal);

        await File.AppendAllTextAsync(Path.Combine(_pipeline.Folder, "cen-bandwidth", "comment.md"), "again\n");
        Assert.Equal(0, (await _pipeline.RunAsync(comment)).ExitCode);
        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.EndsWith("again\n", _pipeline.Comments()[1], StringComparison.Ordinal);
    }

    private Task<ToolResult> CommitBaseAsync() => _pipeline.RunAsync(
        "git init --quiet --initial-branch main . && git add Pulumi.yaml && git -c user.name=n -c user.email=e@example.com commit --quiet -m base && git remote add origin .");

    // The steps that run scripts, in their order; one that fails ends the job.
    private async Task<int> RunOnGitHubAsync()
    {
        File.Delete(Path.Combine(_pipeline.Folder, "output"));
        foreach (var name in new[] { "Review", "Comment", "Verdict" })
        {
            var result = await _pipeline.RunAsync(Pipeline.ScriptOf(Pipeline.Read("action.yml")["runs"]["steps"], "name", "run", name));
            if (result.ExitCode != 0)
            {
                Assert.True(name is "Verdict", result.Errors);
                return result.ExitCode;
            }

            if (name is "Review")
            {
                foreach (var line in await File.ReadAllLinesAsync(Path.Combine(_pipeline.Folder, "output")))
                {
                    _pipeline.Set(line.Split('=', 2)[0].ToUpperInvariant(), line.Split('=', 2)[1]);
                }
            }
        }

        return 0;
    }
}
