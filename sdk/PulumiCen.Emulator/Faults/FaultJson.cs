using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Faults;

/// <summary>Faults as JSON, for the admin endpoint: the properties of <see cref="Fault"/>, times in milliseconds.</summary>
internal static class FaultJson
{
    public static JObject Write(Fault fault) => new()
    {
        ["action"] = fault.Action,
        ["kind"] = fault.Kind.ToString(),
        ["moment"] = fault.Moment.ToString(),
        ["skip"] = fault.Skip,
        ["times"] = fault.Times,
        ["chance"] = fault.Chance,
        ["delayMilliseconds"] = fault.Delay.TotalMilliseconds,
        ["status"] = fault.Status,
        ["code"] = fault.Code,
        ["message"] = fault.Message,
        ["retryAfterMilliseconds"] = fault.RetryAfter?.TotalMilliseconds,
    };

    /// <exception cref="FormatException">It isn't a fault, or a list of them.</exception>
    public static IReadOnlyList<Fault> ReadAll(string text)
    {
        try
        {
            var json = JToken.Parse(text);
            IReadOnlyList<Fault> faults = [.. (json as JArray ?? [json]).Select(Read)];
            foreach (var fault in faults)
            {
                fault.Validate(nameof(text));
            }

            return faults;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidCastException or OverflowException)
        {
            throw new FormatException($"Not a fault, or a list of faults: {problem.Message}", problem);
        }
    }

    private static Fault Read(JToken json)
    {
        var fault = new Fault();
        var properties = json is JObject item ? item.Properties() : throw new FormatException("A fault is an object.");
        foreach (var property in properties)
        {
            fault = Apply(fault, property.Name, property.Value);
        }

        return fault;
    }

    private static Fault Apply(Fault fault, string name, JToken value) => name switch
    {
        "action" => fault with { Action = (string?)value ?? Fault.AnyAction },
        "kind" => fault with { Kind = Choice<FaultKind>(value) },
        "moment" => fault with { Moment = Choice<FaultMoment>(value) },
        "skip" => fault with { Skip = (int)value },
        "times" => fault with { Times = (int?)value },
        "chance" => fault with { Chance = (double)value },
        "delayMilliseconds" => fault with { Delay = TimeSpan.FromMilliseconds((double)value) },
        "status" => fault with { Status = (int)value },
        "code" => fault with { Code = (string?)value ?? "" },
        "message" => fault with { Message = (string?)value ?? "" },
        "retryAfterMilliseconds" => fault with
        {
            RetryAfter = (double?)value is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        },
        _ => throw new FormatException($"A fault has no property \"{name}\"."),
    };

    private static T Choice<T>(JToken value)
        where T : struct, Enum => Enum.TryParse<T>((string?)value, ignoreCase: true, out var choice) && Enum.IsDefined(choice)
            ? choice
            : throw new FormatException($"{value} is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
