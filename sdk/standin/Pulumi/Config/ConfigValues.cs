using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration as the engine gives it.</summary>
/// <param name="Values">The values by full key, <c>PROJECT:KEY</c>.</param>
internal sealed record ConfigValues(ImmutableDictionary<string, string> Values)
{
    /// <summary>Reads the environment variable that the engine sets; without it there is none.</summary>
    public static ConfigValues FromEnvironment()
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } text)
        {
            using var config = JsonDocument.Parse(text);
            foreach (var property in config.RootElement.EnumerateObject())
            {
                values[CurrentForm(property.Name)] = property.Value.ToString();
            }
        }

        return new ConfigValues(values.ToImmutable());
    }

    /// <summary>Keys used to be <c>PROJECT:config:KEY</c>.</summary>
    private static string CurrentForm(string key) =>
        key.Split(':', 3) is [var project, "config", var name] ? $"{project}:{name}" : key;
}
