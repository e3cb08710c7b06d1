namespace Pulumi.Automation;

/// <summary>An output of a stack.</summary>
public sealed class OutputValue
{
    internal OutputValue(object value, bool isSecret)
    {
        Value = value;
        IsSecret = isSecret;
    }

    /// <summary>The value, in the clear.</summary>
    public object Value { get; }

    /// <summary>Whether it is a secret.</summary>
    public bool IsSecret { get; }
}
