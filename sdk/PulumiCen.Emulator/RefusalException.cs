namespace PulumiCen.Emulator;

/// <summary>A request is refused, with the HTTP status, code and message of the API's error envelope.</summary>
public sealed class RefusalException : Exception
{
    /// <summary>Refuses a request.</summary>
    public RefusalException(int status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The API's error code.</summary>
    public string Code { get; }

    /// <summary>After how long the client may try again; null when nothing is said.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
