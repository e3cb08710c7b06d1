using Grpc.AspNetCore.Server.Model;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PulumiCen.Provider.Wire;

namespace PulumiCen.Provider.Hosting;

/// <summary>Serves the provider until the engine ends it.</summary>
internal static class ProviderHost
{
    /// <summary>Runs until SIGINT or SIGTERM, or until the engine is gone.</summary>
    /// <param name="arguments">The engine's address (host:port) as the only argument; none when a debugger attaches later.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        await using var application = Build(arguments.FirstOrDefault());
        return await PluginHost.RunAsync(application);
    }

    /// <param name="engineAddress">The engine's address; null until Handshake or Attach names it.</param>
    /// <param name="adapt">Takes the place of parts, for tests: another clock, another cloud.</param>
    internal static WebApplication Build(string? engineAddress, Action<IServiceCollection>? adapt = null) =>
        PluginHost.Build<ProviderService>(
            engineAddress,
            services =>
            {
                // In place of gRPC's own, which reflects.
                services.AddProvider()
                    .RemoveAll(typeof(IServiceMethodProvider<>))
                    .AddSingleton<IServiceMethodProvider<ProviderService>, ProviderMethods>();
                adapt?.Invoke(services);
            });
}
