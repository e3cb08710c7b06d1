using PulumiCen.Protocol;
using PulumiCen.Provider.Calls;

namespace PulumiCen.Provider.Configuration;

/// <summary>CheckConfig and DiffConfig: what the engine asks about the provider itself, before it is configured.</summary>
internal static class ConfigurationChecks
{
    private const string Endpoint = "endpoint";

    /// <summary>
    /// Validates the configuration. An endpoint that the environment names goes into the state with it, so that a later
    /// <c>destroy</c> meets the cloud that the resources are in.
    /// </summary>
    public static CheckOutcome Check(PropertyMap values)
    {
        var (_, errors) = ConfigurationReader.Read(values);
        var inputs = values.Find(Endpoint) is null && EndpointEnvironment.Value is { } endpoint
            ? values.With(Endpoint, endpoint)
            : values;
        foreach (var secret in ConfigurationReader.Secrets)
        {
            if (inputs.Find(secret) is { ContainsSecret: false } value)
            {
                inputs = inputs.With(secret, new PropertyValue.Secret(value));
            }
        }

        return new CheckOutcome(inputs, errors);
    }

    /// <summary>No change of the configuration replaces what was created with the old one.</summary>
    public static Difference Diff(PropertyMap before, PropertyMap after) => new(
    [
        .. ConfigurationReader.Properties
            .Where(name => !Equals(before.Find(name)?.Unwrapped, after.Find(name)?.Unwrapped))
            .Select(name => new PropertyChange(name, KindOf(before.Find(name), after.Find(name)), Replaces: false)),
    ]);

    private static ChangeKind KindOf(PropertyValue? before, PropertyValue? after) => (before, after) switch
    {
        (null, _) => ChangeKind.Add,
        (_, null) => ChangeKind.Delete,
        _ => ChangeKind.Update,
    };
}
