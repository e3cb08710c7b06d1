using System.Globalization;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Requests;

/// <summary>What an action works with. It refuses before it changes anything, so that a refusal leaves the state alone.</summary>
internal sealed class ActionContext(CloudState state, EmulatorRequest request, EmulatorOptions options, DateTimeOffset now)
{
    /// <summary>The API's times: UTC, to the minute.</summary>
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm'Z'";

    public CloudState State => state;

    public EmulatorOptions Options => options;

    /// <summary>Now, as the API writes it.</summary>
    public string Time => TimeIn(TimeSpan.Zero);

    /// <summary>A time from now, as the API writes it.</summary>
    public string TimeIn(TimeSpan duration) => TextOf(now.Add(duration));

    /// <summary>A time as the API writes it.</summary>
    public static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public string Required(string name) => Optional(name)
        ?? throw new RefusalException(400, $"Missing{name}", $"{name} is mandatory for this action.");

    /// <summary>A parameter's value; null when it isn't there.</summary>
    public string? Given(string name) => request.Parameters.GetValueOrDefault(name);

    /// <summary>A parameter's value; null when it isn't there or empty.</summary>
    public string? Optional(string name) => Given(name) is { Length: > 0 } value ? value : null;

    public long RequiredNumber(string name) => ParseNumber(name, Required(name));

    public long? OptionalNumber(string name) => Optional(name) is { } text ? ParseNumber(name, text) : null;

    public bool Flag(string name, bool unset) => Optional(name)?.ToUpperInvariant() switch
    {
        null => unset,
        "TRUE" => true,
        "FALSE" => false,
        _ => throw Invalid(name),
    };

    /// <summary>A flat list: <c>Name.1</c>, <c>Name.2</c>, ...</summary>
    public IReadOnlyList<string> List(string name)
    {
        var values = new List<string>();
        while (Given($"{name}.{values.Count + 1}") is { } value)
        {
            values.Add(value);
        }

        return values;
    }

    /// <summary>A time from now.</summary>
    public DateTimeOffset When(TimeSpan duration) => now + duration;

    /// <summary>What a change goes through; null when changes settle at once.</summary>
    public Transition? Begin(string status, bool endsGone = false) =>
        options.Settling > TimeSpan.Zero ? new Transition(status, now + options.Settling, endsGone) : null;

    public static RefusalException Invalid(string name) =>
        new(400, "InvalidParameter", $"Invalid parameter. The parameter {name} isn't valid.");

    public static RefusalException Refuse(RefusalCode code, string message) => new(code.Status, code.Code, message);

    private static long ParseNumber(string name, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Invalid(name);
}
