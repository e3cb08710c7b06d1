using PulumiCen.Budget;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Stacks;

/// <summary>A <c>--config key=value</c>.</summary>
/// <param name="Key">As it was given; without a namespace it is the project's.</param>
/// <param name="Value">The value; may be empty.</param>
internal sealed record ConfigSetting(string Key, string Value)
{
    // What the provider keeps secret is saved encrypted.
    private static readonly string[] SecretKeys = ["cen:accessKeySecret", "cen:securityToken"];

    public bool IsSecret => SecretKeys.Contains(Key, StringComparer.Ordinal);

    /// <summary>Splits at the first <c>=</c>.</summary>
    /// <exception cref="ToolException">There is no <c>=</c>, or nothing before it.</exception>
    public static ConfigSetting Parse(string text)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        return end > 0
            ? new ConfigSetting(text[..end], text[(end + 1)..])
            : throw new ToolException(Diagnostics.NotASetting(text), ExitCodes.Usage);
    }

    /// <summary>The key with its namespace.</summary>
    public string FullKey(string project) => Key.Contains(':', StringComparison.Ordinal) ? Key : $"{project}:{Key}";
}
