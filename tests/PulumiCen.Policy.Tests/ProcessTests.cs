using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;

namespace PulumiCen.Policy.Tests;

/// <summary>The pack as a process, as the engine starts it: the executable itself, or the runtime of PulumiPolicy.yaml.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static string Folder { get; } = Path.Combine(BuildFolders.Artifacts, "plugins", "policy-cen");

    [Fact]
    public void The_folder_is_a_policy_pack_whose_runtime_is_the_executable_in_it()
    {
        Assert.Contains("\nruntime: cen\n", File.ReadAllText(Path.Combine(Folder, "PulumiPolicy.yaml")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "pulumi-analyzer-policy-cen")));
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1:1", ".")]
    public async Task The_first_line_is_the_port_and_SIGINT_ends_it(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, "pulumi-analyzer-policy-cen"), arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        try
        {
            var port = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
            var info = await new Analyzer.AnalyzerClient(channel).GetAnalyzerInfoAsync(new Empty());
            Assert.Equal("pulumi-cen", info.Name);

            using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(Patience);
            Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
