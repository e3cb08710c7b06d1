using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace ScriptedProvider;

/// <summary>What somebody else did to one resource, for Read to find.</summary>
/// <param name="Name">The resource's name.</param>
/// <param name="Bandwidth">The bandwidth that it has now, in Mbit/s; null for a resource that is gone.</param>
internal sealed record Drift(string Name, double? Bandwidth)
{
    /// <summary>No drift.</summary>
    public static Drift None { get; } = new("", null);

    /// <summary>Reads <c>NAME=MBITS</c> or <c>NAME=gone</c>.</summary>
    public static Drift Parse(string? text) => text?.Split('=') switch
    {
        [var name, "gone"] => new Drift(name, null),
        [var name, var bandwidth] => new Drift(name, double.Parse(bandwidth, CultureInfo.InvariantCulture)),
        _ => None,
    };

    /// <summary>The properties of the resource with this name as Read finds them; null when it is gone.</summary>
    public Struct? Apply(string name, Struct properties)
    {
        if (!string.Equals(name, Name, StringComparison.Ordinal))
        {
            return properties;
        }

        if (Bandwidth is not { } bandwidth)
        {
            return null;
        }

        var drifted = properties.Clone();
        drifted.Fields["bandwidth"] = Value.ForNumber(bandwidth);
        return drifted;
    }
}
