using PulumiCen.Budget;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Clouds;

/// <summary>Which cloud a run is against: the configuration and the option must not contradict each other.</summary>
internal static class CloudSelection
{
    /// <summary>The configuration key of the endpoint.</summary>
    public const string EndpointKey = "cen:endpoint";

    private const string Embedded = "emulator";

    /// <summary>Decides.</summary>
    /// <param name="choice">The option; <see langword="null"/> when it wasn't given.</param>
    /// <param name="configuredEndpoint">What the stack, or this run, configures.</param>
    /// <exception cref="ToolException">The emulator was asked for, and something else is configured.</exception>
    public static CloudTarget Select(CloudChoice? choice, string? configuredEndpoint)
    {
        var isEmbedded = string.Equals(configuredEndpoint, Embedded, StringComparison.Ordinal);
        return (choice, configuredEndpoint) switch
        {
            (CloudChoice.Emulator, { } endpoint) when !isEmbedded =>
                throw new ToolException(Diagnostics.CloudContradiction(endpoint), ExitCodes.Usage),
            (CloudChoice.Live, _) when isEmbedded => new CloudTarget("the CEN emulator (cen:endpoint)", IsEmulator: true),
            (CloudChoice.Live, null) => new CloudTarget("Alibaba Cloud", IsEmulator: false),
            (_, { } endpoint) when !isEmbedded => new CloudTarget($"{endpoint} (cen:endpoint)", IsEmulator: false),
            _ => new CloudTarget("the CEN emulator", IsEmulator: true),
        };
    }
}
