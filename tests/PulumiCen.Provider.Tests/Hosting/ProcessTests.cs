using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>The plugin as a process, as the engine starts it.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_first_line_is_the_port_and_SIGINT_ends_it()
    {
        await using var engine = await EngineStub.StartAsync();
        var root = Directory.CreateTempSubdirectory("cen-provider");
        using var process = Start(engine.Address, root.FullName);
        try
        {
            var port = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
            var client = new ResourceProvider.ResourceProviderClient(channel);
            await client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = engine.Address });
            var info = await client.GetPluginInfoAsync(new Empty());
            await client.ConfigureAsync(new ConfigureRequest
            {
                Args = PropertyWriter.Write(PropertyMap.Empty.With("endpoint", "emulator"), WireFeatures.All),
                Urn = RunningProvider.ProviderUrn,
            });
            var created = await client.CreateAsync(new CreateRequest
            {
                Urn = Urns.Of(Urns.Instance, "net"),
                Properties = PropertyWriter.Write(PropertyMap.Empty.With("name", "net"), WireFeatures.All),
            });

            Assert.Matches(@"^\d+\.\d+\.\d+", info.Version);
            Assert.StartsWith("cen-", created.Id, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(root.FullName, ".pulumi", "cen-emulator", "net.dev.json")));

            await InterruptAsync(process);
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

            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task It_ends_with_an_engine_that_is_killed_right_after_starting_it()
    {
        var engine = await EngineStub.StartAsync();
        var root = Directory.CreateTempSubdirectory("cen-provider");
        using var process = Start(engine.Address, root.FullName);
        try
        {
            await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            await engine.DisposeAsync();

            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            root.Delete(recursive: true);
        }
    }

    private static Process Start(string engineAddress, string workingDirectory) => Process.Start(new ProcessStartInfo
    {
        FileName = Path.Combine(Repository.Artifacts, "plugins", "cen", "pulumi-resource-cen"),
        ArgumentList = { engineAddress },
        WorkingDirectory = workingDirectory,
        RedirectStandardOutput = true,
        UseShellExecute = false,
        Environment = { ["PULUMI_CEN_ENDPOINT"] = "" },
    })!;

    private static async Task InterruptAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync().WaitAsync(Patience);
    }
}
