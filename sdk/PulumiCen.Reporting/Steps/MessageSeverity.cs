namespace PulumiCen.Reporting.Steps;

/// <summary>How bad a message is; the worst is the last.</summary>
public enum MessageSeverity
{
    /// <summary>For who looks for a bug.</summary>
    Debug,

    /// <summary>For information.</summary>
    Info,

    /// <summary>Something may be wrong.</summary>
    Warning,

    /// <summary>Something is wrong; the operation fails.</summary>
    Error,
}

/// <summary>The CLI's names of the severities.</summary>
public static class MessageSeverities
{
    /// <summary>The severity of that name; <see cref="MessageSeverity.Info"/> for <c>info#err</c>, and for a name from a newer engine.</summary>
    public static MessageSeverity Parse(string? name) => name switch
    {
        "debug" => MessageSeverity.Debug,
        "warning" => MessageSeverity.Warning,
        "error" => MessageSeverity.Error,
        _ => MessageSeverity.Info,
    };

    /// <summary>The CLI's name.</summary>
    public static string Name(this MessageSeverity severity) => severity switch
    {
        MessageSeverity.Debug => "debug",
        MessageSeverity.Warning => "warning",
        MessageSeverity.Error => "error",
        _ => "info",
    };
}
