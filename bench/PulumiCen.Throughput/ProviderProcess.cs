using System.Diagnostics;
using System.Reflection;
using Grpc.Net.Client;
using PulumiCen.Emulator;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Throughput;

/// <summary>The provider, started and configured as an engine does.</summary>
internal sealed class ProviderProcess : IDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private ProviderProcess(Process process, GrpcChannel channel)
    {
        _process = process;
        _channel = channel;
        Client = new ResourceProvider.ResourceProviderClient(channel);
    }

    public ResourceProvider.ResourceProviderClient Client { get; }

    public static async Task<ProviderProcess> StartAsync(Uri endpoint)
    {
        var plugin = typeof(ProviderProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => string.Equals(attribute.Key, "Plugin", StringComparison.Ordinal)).Value!;
        var process = Process.Start(new ProcessStartInfo(plugin) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var port = await process.StandardOutput.ReadLineAsync();
        var provider = new ProviderProcess(process, GrpcChannel.ForAddress($"http://127.0.0.1:{port}"));
        await provider.Client.HandshakeAsync(new ProviderHandshakeRequest { ConfigureWithUrn = true });
        var configuration = PropertyMap.Empty
            .With("endpoint", endpoint.ToString())
            .With("accessKeyId", EmulatorOptions.DefaultKey)
            .With("accessKeySecret", new PropertyValue.Secret(EmulatorOptions.DefaultKey));
        await provider.Client.ConfigureAsync(new ConfigureRequest
        {
            Args = PropertyWriter.Write(configuration, WireFeatures.All),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            Urn = "urn:pulumi:dev::net::pulumi:providers:cen::default",
            Name = "default",
            Type = "pulumi:providers:cen",
        });
        return provider;
    }

    public void Dispose()
    {
        _channel.Dispose();
        _process.Kill();
        _process.Dispose();
    }
}
