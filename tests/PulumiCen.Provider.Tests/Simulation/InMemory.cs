using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PulumiCen.Emulator;
using PulumiCen.Plugin;
using PulumiCen.Provider.Cloud;

namespace PulumiCen.Provider.Tests.Simulation;

/// <summary>The servers of provider and emulator without sockets, on a virtual clock: all else is as always.</summary>
internal static class InMemory
{
    public static void Serve(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IServer, TestServer>());

    /// <summary>For <see cref="Harness.StackDriver.Adapt"/>.</summary>
    public static Action<IServiceCollection> Provider(TimeProvider time, CloudTransport transport) => services =>
    {
        Serve(services);
        services.AddSingleton(time);
        services.AddSingleton(transport);
        // It looks for the engine for as long as the provider lives, and here is none.
        services.Remove(services.Single(service => service.ImplementationType == typeof(EngineWatch)));
    };

    /// <summary>The way to an emulator. Each request and each answer takes its time.</summary>
    public sealed class Transport(EmulatorServer emulator, TimeProvider time, int slowest, int seed) : CloudTransport
    {
        private readonly Random _random = new(seed);

        public override HttpClient CreateClient() =>
            new(new Delay(this) { InnerHandler = ((TestServer)emulator.Server).CreateHandler() }) { Timeout = Timeout.InfiniteTimeSpan };

        private Task PassAsync(CancellationToken cancellationToken)
        {
            TimeSpan delay;
            lock (_random)
            {
                delay = TimeSpan.FromMilliseconds(_random.Next(slowest + 1));
            }

            return Task.Delay(delay, time, cancellationToken);
        }

        private sealed class Delay(Transport transport) : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                await transport.PassAsync(cancellationToken);
                var response = await base.SendAsync(request, cancellationToken);
                await transport.PassAsync(cancellationToken);
                return response;
            }
        }
    }
}
