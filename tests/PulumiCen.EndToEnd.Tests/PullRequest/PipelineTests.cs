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
        Directory.CreateDirectory(Path.Combine(_pipeline.Folder, "temp"));
        _pipeline.Set("RUNNER_TEMP", Path.Combine(_pipeline.Folder, "temp"));
        _pipeline.Set("GITHUB_OUTPUT", Path.Combine(_pipeline.Folder, "output"));
        _pipeline.Set("GITHUB_STEP_SUMMARY", Path.Combine(_pipeline.Folder, "summary"));
        _pipeline.Set("COMMENTS", "repos/o/r/issues/7/comments");
        _pipeline.Set("COMMENT", "repos/o/r/issues/comments");

        Assert.Equal(0, await RunOnGitHubAsync());

        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.Contains("the bandwidth fits", _pipeline.Comments()[1], StringComparison.Ordinal);

        _pipeline.Configure("shenzhen", 9);
        Assert.Equal(3, await RunOnGitHubAsync());

        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.Contains("1 bandwidth package is too small", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("need 24 Mbit/s", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("need 24 Mbit/s", await File.ReadAllTextAsync(Path.Combine(_pipeline.Folder, "summary")), StringComparison.Ordinal);
        var sarif = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(_pipeline.Folder, "temp", "bandwidth.sarif")));
        Assert.Equal("CEN1001", (string?)sarif.SelectToken("runs[0].results[0].ruleId"));
        Assert.True(File.Exists(Path.Combine(_pipeline.Folder, "temp", "bandwidth.html")));
    }

    [PipelineFact]
    public async Task OnGitLabANoteIsWrittenAndTheJobFailsWhenAPackageIsTooSmall()
    {
        _pipeline.Set("CI_API_V4_URL", "https://gitlab.example/api/v4");
        _pipeline.Set("CI_PROJECT_ID", "5");
        _pipeline.Set("CI_MERGE_REQUEST_IID", "7");
        _pipeline.Set("NOTES_TOKEN", "t0ken");
        _pipeline.Configure("shenzhen", 9);
        var script = string.Join('\n', ((YamlSequenceNode)Pipeline.Read("gitlab/.gitlab-ci.yml")["cen-bandwidth"]["script"]).Select(line => ((YamlScalarNode)line).Value));

        var first = await _pipeline.RunAsync(script);

        Assert.Equal(3, first.ExitCode);
        Assert.Contains("need 24 Mbit/s", _pipeline.Comments()[1], StringComparison.Ordinal);
        Assert.Contains("<testsuite ", await File.ReadAllTextAsync(Path.Combine(_pipeline.Folder, "bandwidth.xml")), StringComparison.Ordinal);

        // The note alone, once more: it is edited.
        await File.AppendAllTextAsync(Path.Combine(_pipeline.Folder, "bandwidth.md"), "again\n");
        var again = await _pipeline.RunAsync("status=0\n" + script[script.IndexOf("notes=", StringComparison.Ordinal)..]);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(2, _pipeline.Comments().Count);
        Assert.EndsWith("again\n", _pipeline.Comments()[1], StringComparison.Ordinal);

        // Behind more notes than one page has.
        _pipeline.Precede(100);
        await File.AppendAllTextAsync(Path.Combine(_pipeline.Folder, "bandwidth.md"), "and again\n");
        var late = await _pipeline.RunAsync("status=0\n" + script[script.IndexOf("notes=", StringComparison.Ordinal)..]);

        Assert.Equal(0, late.ExitCode);
        Assert.Equal(102, _pipeline.Comments().Count);
        Assert.EndsWith("and again\n", _pipeline.Comments()[^1], StringComparison.Ordinal);
    }

    // The steps that run scripts, in their order; one that fails ends the job.
    private async Task<int> RunOnGitHubAsync()
    {
        File.Delete(Path.Combine(_pipeline.Folder, "output"));
        var steps = (YamlSequenceNode)Pipeline.Read("github/cen-bandwidth.yml")["jobs"]["bandwidth"]["steps"];
        foreach (var name in new[] { "Preview", "Summary", "Comment", "Verdict" })
        {
            var step = steps.OfType<YamlMappingNode>().Single(
                step => step.Children.TryGetValue("name", out var value) && string.Equals(((YamlScalarNode)value).Value, name, StringComparison.Ordinal));
            var result = await _pipeline.RunAsync(((YamlScalarNode)step["run"]).Value!);
            if (result.ExitCode != 0)
            {
                Assert.Equal("Verdict", name);
                return result.ExitCode;
            }

            if (string.Equals(name, "Preview", StringComparison.Ordinal))
            {
                var output = await File.ReadAllTextAsync(Path.Combine(_pipeline.Folder, "output"));
                _pipeline.Set("STATUS", output["status=".Length..].Trim());
            }
        }

        return 0;
    }
}
