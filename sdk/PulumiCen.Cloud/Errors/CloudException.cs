namespace PulumiCen.Cloud.Errors;

/// <summary>A request to the CEN API failed. The message never contains a secret.</summary>
public sealed class CloudException : Exception
{
    /// <summary>Describes a failed request.</summary>
    /// <param name="kind">What it means for the caller.</param>
    /// <param name="action">The API action.</param>
    /// <param name="message">What went wrong, as the cloud or the transport says it.</param>
    /// <param name="innerException">The transport's own exception.</param>
    public CloudException(CloudErrorKind kind, string action, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Kind = kind;
        Action = action;
    }

    /// <summary>What the failure means for the caller.</summary>
    public CloudErrorKind Kind { get; }

    /// <summary>The API action, such as <c>CreateCen</c>.</summary>
    public string Action { get; }

    /// <summary>The cloud's error code, such as <c>Forbidden.Release</c>; empty when no answer came.</summary>
    public string Code { get; init; } = "";

    /// <summary>The HTTP status; null when no answer came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The cloud's id of the request, to ask its support about; empty when no answer came.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>How long the cloud asks to wait before the next try; null when it doesn't say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the request may have taken effect all the same.</summary>
    public bool IsAmbiguous => Kind is CloudErrorKind.ConnectionLost or CloudErrorKind.TimedOut
        or CloudErrorKind.Unreadable or CloudErrorKind.ServerFault;
}
