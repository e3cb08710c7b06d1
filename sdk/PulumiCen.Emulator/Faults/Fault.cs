namespace PulumiCen.Emulator.Faults;

/// <summary>Something that goes wrong on demand.</summary>
public sealed record Fault
{
    /// <summary>An <see cref="Action"/> that stands for all actions.</summary>
    public const string AnyAction = "*";

    private const int LowestErrorStatus = 400;
    private const int HighestErrorStatus = 599;

    /// <summary>The action whose requests suffer. Default: all actions.</summary>
    public string Action { get; init; } = AnyAction;

    /// <summary>What goes wrong. Default: an error envelope.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>Whether the request took effect. Default: it didn't.</summary>
    public FaultMoment Moment { get; init; }

    /// <summary>How many requests of the action pass unharmed first. Default: 0.</summary>
    public int Skip { get; init; }

    /// <summary>How many requests suffer; null for all. Default: 1.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>The chance that a request suffers, above 0 to 1. Default: 1, for certain.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>How long the request takes before anything goes wrong. Default: zero.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The HTTP status of an <see cref="FaultKind.Error"/>, 400 to 599. Default: 503.</summary>
    public int Status { get; init; } = 503;

    /// <summary>The code of an <see cref="FaultKind.Error"/>. Default: <c>ServiceUnavailable</c>.</summary>
    public string Code { get; init; } = "ServiceUnavailable";

    /// <summary>The message of an <see cref="FaultKind.Error"/>.</summary>
    public string Message { get; init; } = "The request has failed due to a temporary failure of the server.";

    /// <summary>What <c>x-acs-retry-after</c> says with an <see cref="FaultKind.Error"/>; null for no such header. Default: null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <param name="parameter">What the caller calls the fault.</param>
    /// <exception cref="ArgumentException">A value is out of its range; the text names all of them.</exception>
    internal void Validate(string parameter)
    {
        List<string> problems = [];
        if (Action.Length == 0)
        {
            problems.Add($"{nameof(Action)} is empty; it is an action's name or {AnyAction}.");
        }

        if (Skip < 0)
        {
            problems.Add($"{nameof(Skip)} is {Skip}; it can't be negative.");
        }

        if (Times < 1)
        {
            problems.Add($"{nameof(Times)} is {Times}; it is at least 1.");
        }

        if (!(Chance > 0 && Chance <= 1))
        {
            problems.Add($"{nameof(Chance)} is {Chance}; it is above 0 and up to 1.");
        }

        if (Delay < TimeSpan.Zero || RetryAfter < TimeSpan.Zero)
        {
            problems.Add($"{nameof(Delay)} and {nameof(RetryAfter)} can't be negative.");
        }

        if (Status is < LowestErrorStatus or > HighestErrorStatus)
        {
            problems.Add($"{nameof(Status)} is {Status}; it can be {LowestErrorStatus} to {HighestErrorStatus}.");
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', problems), parameter);
        }
    }
}
