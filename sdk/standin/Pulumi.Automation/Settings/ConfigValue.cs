namespace Pulumi.Automation;

/// <summary>A value of a stack's configuration.</summary>
public class ConfigValue
{
    /// <summary>Holds the value, in the clear.</summary>
    public ConfigValue(string value, bool isSecret = false)
    {
        Value = value;
        IsSecret = isSecret;
    }

    /// <summary>The value, in the clear.</summary>
    public string Value { get; set; }

    /// <summary>Whether it is kept as a secret.</summary>
    public bool IsSecret { get; set; }
}
