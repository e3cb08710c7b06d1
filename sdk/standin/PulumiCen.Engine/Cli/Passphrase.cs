namespace PulumiCen.Engine.Cli;

/// <summary>The passphrase of secrets: a variable, or a file that a variable names.</summary>
internal static class Passphrase
{
    /// <exception cref="EngineException">Neither is set.</exception>
    public static string Read()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE") is { } passphrase)
        {
            return passphrase;
        }

        return Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE_FILE") is { Length: > 0 } file
            ? File.ReadAllText(file).TrimEnd('\r', '\n')
            : throw new EngineException(
                "passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE environment variables");
    }
}
