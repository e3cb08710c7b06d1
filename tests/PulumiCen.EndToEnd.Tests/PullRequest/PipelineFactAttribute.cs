namespace PulumiCen.EndToEnd.Tests.PullRequest;

/// <summary>A test that runs the scripts of a pipeline, which need bash and jq. CI has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PipelineFactAttribute : FactAttribute
{
    public PipelineFactAttribute()
    {
        var isContinuousIntegration = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Skip = isContinuousIntegration || (IsOnPath("bash") && IsOnPath("jq")) ? null : "bash and jq aren't on PATH: install jq.";
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
