using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>The plugin as a process, as the engine starts it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("cen-provider");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task The_first_line_is_the_port_and_SIGINT_ends_it()
    {
        await using var engine = await EngineStub.StartAsync();
        await using var provider = new ProviderProcess(engine.Address, _root.FullName);
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{await provider.PortAsync()}");
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
        Assert.True(File.Exists(Path.Combine(_root.FullName, ".pulumi", "cen-emulator", "net.dev.json")));

        await provider.InterruptAsync();
        Assert.Equal("", await provider.Process.StandardOutput.ReadToEndAsync());
        Assert.Equal(0, provider.Process.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address at all")]
    public async Task An_address_that_is_none_is_nobodys(string engineAddress)
    {
        await using var provider = await RunningProvider.StartProcessAsync(new ProviderProcess(engineAddress, _root.FullName));

        await provider.Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = engineAddress });

        Assert.NotEmpty((await provider.Client.GetPluginInfoAsync(new Empty())).Version);
    }

    [Fact]
    public async Task It_ends_with_an_engine_that_is_killed_right_after_starting_it()
    {
        var engine = await EngineStub.StartAsync();
        await using var provider = new ProviderProcess(engine.Address, _root.FullName);
        await provider.PortAsync();
        await engine.DisposeAsync();

        await provider.EndAsync();
    }
}
