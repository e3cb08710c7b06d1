using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using PulumiCen.Protocol;
using Pulumirpc;

namespace ScriptedProvider;

/// <summary>The rule of the recordings: all connections together have at most 20 Mbit/s.</summary>
internal sealed class ConnectionSum
{
    private const double Capacity = 20;

    private readonly Dictionary<string, double> _connections = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Counts a connection; an unknown bandwidth counts as nothing.</summary>
    /// <returns>What is wrong with it; null when all fit.</returns>
    public CheckFailure? Count(string urn, Struct inputs)
    {
        var bandwidth = PropertyReader.Read(inputs).Find("bandwidth")?.Unwrapped is PropertyValue.Number number ? number.Value : 0;
        lock (_gate)
        {
            _connections[urn] = bandwidth;
            var sum = _connections.Values.Sum();
            return sum <= Capacity
                ? null
                : new CheckFailure
                {
                    Property = "bandwidth",
                    Reason = string.Create(
                        CultureInfo.InvariantCulture, $"connections need {sum} Mbit/s, the package has {Capacity} Mbit/s"),
                };
        }
    }
}
