namespace PulumiCen.Provider.Configuration;

/// <summary>
/// Environment variable <c>PULUMI_CEN_ENDPOINT</c>: the endpoint where the configuration names none. <c>emulator</c>
/// there also guards against touching a real account.
/// </summary>
internal static class EndpointEnvironment
{
    public const string Variable = "PULUMI_CEN_ENDPOINT";

    /// <summary>Its value; null when it isn't set.</summary>
    public static string? Value => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    /// <summary>Whether the environment asks for the emulator.</summary>
    public static bool IsEmulator =>
        string.Equals(Value, ProviderConfiguration.EmulatorEndpoint, StringComparison.OrdinalIgnoreCase);
}
