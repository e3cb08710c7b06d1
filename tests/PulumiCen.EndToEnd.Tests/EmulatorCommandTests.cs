using CliWrap;
using Newtonsoft.Json.Linq;

namespace PulumiCen.EndToEnd.Tests;

/// <summary><c>pulumi-cen emulator</c>: the CEN API on a port, for as long as the command runs.</summary>
public class EmulatorCommandTests
{
    [Fact]
    public async Task ItSaysWhereItAnswersAndAStackCanUseIt()
    {
        using var workspace = new Workspace();
        using var stop = new CancellationTokenSource();
        var endpoint = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Cli.Wrap("dotnet")
            .WithArguments([BuiltFiles.Tool, "emulator", "--port", "0", "--access-key", "id:secret"])
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line => endpoint.TrySetResult((string)JObject.Parse(line)["endpoint"]!)))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(CancellationToken.None, stop.Token);

        var preview = await workspace.RunAsync(
            "preview",
            "--config", $"cen:endpoint={await endpoint.Task.WaitAsync(TimeSpan.FromSeconds(60))}",
            "--config", "cen:accessKeyId=id",
            "--config", "cen:accessKeySecret=secret");
        await stop.CancelAsync();

        Assert.Equal("", preview.Errors);
        Assert.Equal(0, preview.ExitCode);
        var end = await Assert.ThrowsAsync<OperationCanceledException>(() => running.Task);
        Assert.Contains("gracefully terminated", end.Message, StringComparison.Ordinal);
    }
}
