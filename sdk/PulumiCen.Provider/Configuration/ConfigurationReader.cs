using System.Globalization;
using PulumiCen.Budget;
using PulumiCen.Cloud.Http;
using PulumiCen.Protocol;

namespace PulumiCen.Provider.Configuration;

/// <summary>
/// Reads the provider's configuration. Values come as their JSON type or as text: stack configuration is always text,
/// and the SDKs send the values of an explicit provider as JSON in a text.
/// </summary>
internal sealed class ConfigurationReader
{
    /// <summary>The names of all properties, as in the schema.</summary>
    public static readonly IReadOnlyList<string> Properties =
    [
        "accessKeyId", "accessKeySecret", "securityToken", "profile", "endpoint", "offline", "otherAllocations",
        "laterBandwidth", "maxRetries", "requestTimeout",
    ];

    /// <summary>Those that are never shown.</summary>
    public static readonly IReadOnlyList<string> Secrets = ["accessKeySecret", "securityToken"];

    /// <summary>Pulumi's own, in every provider's configuration.</summary>
    private static readonly IReadOnlyList<string> Reserved = ["version", "pluginDownloadURL", "__internal"];

    private readonly PropertyMap _values;
    private readonly List<Diagnostic> _errors = [];

    private ConfigurationReader(PropertyMap values) => _values = values;

    /// <summary>Reads all properties; what is wrong with them is collected, not thrown.</summary>
    public static (ProviderConfiguration Configuration, IReadOnlyList<Diagnostic> Errors) Read(PropertyMap values)
    {
        var reader = new ConfigurationReader(values);
        return (reader.ReadAll(), reader._errors);
    }

    private ProviderConfiguration ReadAll()
    {
        foreach (var name in _values.Keys.Except(Properties, StringComparer.Ordinal).Except(Reserved, StringComparer.Ordinal))
        {
            _errors.Add(Diagnostics.UnknownProperty("provider configuration", name, Properties));
        }

        var (endpoint, usesEmulator) = Endpoint();
        return new ProviderConfiguration
        {
            AccessKeyId = Text("accessKeyId"),
            AccessKeySecret = Text("accessKeySecret"),
            SecurityToken = Text("securityToken"),
            Profile = Text("profile"),
            Endpoint = endpoint,
            UsesEmulator = usesEmulator,
            Offline = Boolean("offline"),
            OtherAllocations = Choice("otherAllocations", FindingWeight.Warn),
            LaterBandwidth = Choice("laterBandwidth", FindingWeight.Warn),
            MaxRetries = Integer("maxRetries", 0, 20) ?? new ProviderConfiguration().MaxRetries,
            RequestTimeout = Integer("requestTimeout", 1, 600) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : new ProviderConfiguration().RequestTimeout,
        };
    }

    private (Uri? Endpoint, bool UsesEmulator) Endpoint()
    {
        var configured = Text("endpoint");
        if (configured is not null && EndpointEnvironment.IsEmulator && !IsEmulator(configured))
        {
            _errors.Add(Diagnostics.EndpointConflict(configured));
            return (null, false);
        }

        var text = configured ?? EndpointEnvironment.Value;
        if (text is null)
        {
            return (null, false);
        }

        if (IsEmulator(text))
        {
            return (null, true);
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && ApiConnection.IsAllowed(endpoint))
        {
            return (endpoint, false);
        }

        _errors.Add(Diagnostics.EndpointInvalid(text));
        return (null, false);
    }

    private static bool IsEmulator(string text) =>
        string.Equals(text, ProviderConfiguration.EmulatorEndpoint, StringComparison.OrdinalIgnoreCase);

    private string? Text(string name) => _values.Find(name)?.Unwrapped switch
    {
        null or PropertyValue.UnknownValue or PropertyValue.Text { Value.Length: 0 } => null,
        var value => Written(value) ?? Invalid<string?>(name, "a text", null),
    };

    /// <summary>A value as text; null for one that is none.</summary>
    private static string? Written(PropertyValue? value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private bool Boolean(string name) => Text(name) switch
    {
        null => false,
        var text when bool.TryParse(text, out var value) => value,
        _ => Invalid(name, "true or false", false),
    };

    private int? Integer(string name, int minimum, int maximum) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum => value,
        _ => Invalid<int?>(name, $"an integer from {minimum} to {maximum}", null),
    };

    private T Choice<T>(string name, T unset)
        where T : struct, Enum => Text(name) switch
        {
            null => unset,
            // The SDKs send the choices of an explicit provider as JSON: with quotes.
            var text when Enum.GetNames<T>().Contains(text.Trim('"'), StringComparer.Ordinal) => Enum.Parse<T>(text.Trim('"')),
            _ => Invalid(name, string.Join(", ", Enum.GetNames<T>()), unset),
        };

    private T Invalid<T>(string name, string permitted, T result)
    {
        var value = Secrets.Contains(name, StringComparer.Ordinal) ? "[secret]" : Written(_values.Find(name)?.Unwrapped) ?? "an object";
        _errors.Add(Diagnostics.ConfigurationInvalid(name, value, permitted));
        return result;
    }
}
