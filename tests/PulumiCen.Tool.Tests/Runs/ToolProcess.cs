using System.Text;
using CliWrap;

namespace PulumiCen.Tool.Tests.Runs;

/// <summary>The tool, run as a user does, with a <c>pulumi</c> of the test's on PATH.</summary>
internal static class ToolProcess
{
    public sealed record Result(int ExitCode, string Output, string Errors);

    public static Task<Result> RunAsync(string? pulumiFolder, string workingFolder, params string[] arguments) =>
        RunAsync(pulumiFolder, workingFolder, more: [], arguments);

    public static async Task<Result> RunAsync(
        string? pulumiFolder, string workingFolder, IEnumerable<KeyValuePair<string, string?>> more, params string[] arguments)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var tool = Path.Combine(AppContext.BaseDirectory, "pulumi-cen.dll");
        var path = Environment.GetEnvironmentVariable("PATH");
        var result = await Cli.Wrap("dotnet")
            .WithArguments([tool, .. arguments])
            .WithWorkingDirectory(workingFolder)
            .WithEnvironmentVariables(variables =>
            {
                variables
                    .Set("PATH", pulumiFolder is null ? path : pulumiFolder + Path.PathSeparator + path)
                    .Set("PULUMI_BACKEND_URL", null)
                    .Set("PULUMI_CEN_ENDPOINT", null);
                foreach (var (name, value) in more)
                {
                    variables.Set(name, value);
                }
            })
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync();
        return new Result(result.ExitCode, output.ToString(), errors.ToString());
    }
}
