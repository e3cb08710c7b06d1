using PulumiCen.Plugin;

namespace PulumiCen.Policy;

/// <summary>Serves the policy pack until the engine ends it.</summary>
internal static class PolicyHost
{
    /// <summary>Runs until SIGINT or SIGTERM, or until the engine is gone.</summary>
    /// <param name="arguments">The engine's address (host:port); what comes after it says nothing new.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        await using var application = Build(arguments.FirstOrDefault());
        return await PluginHost.RunAsync(application);
    }

    /// <param name="engineAddress">The engine's address; null until Handshake names it.</param>
    internal static WebApplication Build(string? engineAddress) =>
        PluginHost.Build<PolicyService>(engineAddress, services => services.AddSingleton<PolicyService>());
}
