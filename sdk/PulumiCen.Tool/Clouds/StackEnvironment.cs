using PulumiCen.Tool.Engines;

namespace PulumiCen.Tool.Clouds;

/// <summary>The variables that the engine gets for a run.</summary>
internal static class StackEnvironment
{
    private const string BackendUrl = "PULUMI_BACKEND_URL";
    private const string Passphrase = "PULUMI_CONFIG_PASSPHRASE";

    /// <summary>
    /// On the emulator, and with the stand-in, nothing needs an account: the state lies in the program's folder.
    /// With <c>pulumi</c> and a real cloud the user's own backend and secrets are left alone.
    /// </summary>
    public static Dictionary<string, string?> For(
        Engine engine, CloudTarget cloud, string programFolder, Func<string, string?> variable)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PULUMI_CEN_ENDPOINT"] = cloud.IsEmulator ? "emulator" : null,
        };
        if (!cloud.IsEmulator && !engine.IsStandIn)
        {
            return environment;
        }

        if (variable(BackendUrl) is null)
        {
            environment[BackendUrl] = "file://" + programFolder;
        }

        if (variable(Passphrase) is null && variable(Passphrase + "_FILE") is null)
        {
            environment[Passphrase] = string.Empty;
        }

        return environment;
    }
}
