using System.Net;
using System.Net.NetworkInformation;
using PulumiCen.Emulator;
using PulumiCen.Plugin;
using PulumiCen.Provider.Hosting;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>Nobody outside of this machine can call what listens here.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task The_provider_and_the_emulator_listen_on_loopback_only()
    {
        await using var provider = ProviderHost.Build(engineAddress: null);
        await provider.StartAsync();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions(), CancellationToken.None);

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();

        Assert.All(
            new[] { PluginHost.PortOf(provider), emulator.Endpoint.Port },
            port => Assert.Equal([IPAddress.Loopback], listeners.Where(listener => listener.Port == port).Select(listener => listener.Address)));
    }
}
