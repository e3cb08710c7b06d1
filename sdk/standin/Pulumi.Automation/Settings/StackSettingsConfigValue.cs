namespace Pulumi.Automation;

/// <summary>A value in a stack's configuration file.</summary>
public class StackSettingsConfigValue
{
    /// <summary>Holds the value as the file has it.</summary>
    public StackSettingsConfigValue(string value, bool isSecure)
    {
        Value = value;
        IsSecure = isSecure;
    }

    /// <summary>The text, or the encrypted text.</summary>
    public string Value { get; }

    /// <summary>Whether it is encrypted.</summary>
    public bool IsSecure { get; }
}
