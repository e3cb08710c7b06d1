using System.Diagnostics;
using Grpc.Net.Client;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Load;

/// <summary>A provider's process, started and configured as an engine does.</summary>
internal sealed class LoadedProvider : IDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private LoadedProvider(Contestant contestant, Process process, GrpcChannel channel, TimeSpan start)
    {
        (Contestant, _process, _channel, StartTime) = (contestant, process, channel, start);
        Client = new ResourceProvider.ResourceProviderClient(channel);
    }

    public Contestant Contestant { get; }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>From exec to the line with the port.</summary>
    public TimeSpan StartTime { get; }

    /// <summary>Resident memory now, in MB (proc(5), VmRSS).</summary>
    public long Memory => long.Parse(File.ReadLines($"/proc/{_process.Id}/status")
        .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;

    public static async Task<LoadedProvider> StartAsync(Contestant contestant, string engineAddress)
    {
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(contestant.Command[0], [.. contestant.Command[1..], engineAddress])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var port = await process.StandardOutput.ReadLineAsync();
        var start = watch.Elapsed;
        var provider = new LoadedProvider(contestant, process, GrpcChannel.ForAddress($"http://127.0.0.1:{port}"), start);
        await provider.ConfigureAsync(engineAddress);
        return provider;
    }

    /// <summary>Checks the resources of a stack with so many connections, 8 at once.</summary>
    public async Task FillAsync(int connections)
    {
        foreach (var package in Contestant.MoreInputs.Count == 0 ? Contestant.Stack.Packages(connections) : [])
        {
            await Client.CheckAsync(package);
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, connections),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, cancellationToken) => await Client.CheckAsync(
                Contestant.Stack.Check(number), cancellationToken: cancellationToken));
    }

    public void Dispose()
    {
        _channel.Dispose();
        _process.Kill();
        _process.Dispose();
    }

    private async Task ConfigureAsync(string engineAddress)
    {
        // Node's dynamic provider has neither call.
        await Optional(Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = engineAddress, ConfigureWithUrn = true }));
        await Client.ConfigureAsync(new ConfigureRequest
        {
            Args = PropertyWriter.Write(PropertyMap.Empty.With("offline", true), WireFeatures.All),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            Urn = "urn:pulumi:dev::load::pulumi:providers:cen::default",
            Name = "default",
            Type = "pulumi:providers:cen",
        });
    }

    private static async Task Optional(Grpc.Core.AsyncUnaryCall<ProviderHandshakeResponse> call)
    {
        try
        {
            await call;
        }
        catch (Grpc.Core.RpcException error) when (error.StatusCode == Grpc.Core.StatusCode.Unimplemented)
        {
            // It says so.
        }
    }
}
