namespace PulumiCen.Cloud.Credentials;

/// <summary>The machine that credentials are looked for on.</summary>
public sealed record CredentialEnvironment
{
    /// <summary>This process's machine.</summary>
    public static CredentialEnvironment Current { get; } = new()
    {
        Variable = Environment.GetEnvironmentVariable,
        HomeDirectory = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    };

    /// <summary>Reads an environment variable; null or empty when it isn't set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The user's home directory.</summary>
    public required string HomeDirectory { get; init; }

    internal string? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Variable(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a switch is on.</summary>
    internal bool IsSet(string name) => string.Equals(Variable(name), "true", StringComparison.OrdinalIgnoreCase);
}
