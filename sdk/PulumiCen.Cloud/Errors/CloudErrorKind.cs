namespace PulumiCen.Cloud.Errors;

/// <summary>What a failed request means for the caller.</summary>
public enum CloudErrorKind
{
    /// <summary>The cloud refuses this request, and will refuse it again. An unknown 4xx code is one of these.</summary>
    Refused,

    /// <summary>What the request names doesn't exist.</summary>
    NotFound,

    /// <summary>Another operation on the same resource is running (<c>Operation.Blocking</c> and its like).</summary>
    Busy,

    /// <summary>Too many requests.</summary>
    Throttled,

    /// <summary>The cloud failed (5xx).</summary>
    ServerFault,

    /// <summary>No connection came about: nothing was sent.</summary>
    Unreachable,

    /// <summary>The connection broke; whether the request took effect is not known.</summary>
    ConnectionLost,

    /// <summary>No answer in time; whether the request took effect is not known.</summary>
    TimedOut,

    /// <summary>The answer isn't what the API sends; whether the request took effect is not known.</summary>
    Unreadable,

    /// <summary>The credentials are wrong, expired, or not permitted to do this.</summary>
    BadCredentials,

    /// <summary>There are no credentials.</summary>
    NoCredentials,

    /// <summary>
    /// A dry run that would have been granted: some actions answer it with the error <c>DryRunOperation</c>, others without one.
    /// </summary>
    DryRunPassed,
}
