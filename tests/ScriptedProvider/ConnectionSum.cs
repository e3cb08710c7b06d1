using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Protocol;
using Pulumirpc;

namespace ScriptedProvider;

/// <summary>The rule of the recordings: all connections together have at most 20 Mbit/s.</summary>
/// <param name="isLate">Whether Check lets every connection pass, and the preview of its creation or update doesn't.</param>
internal sealed class ConnectionSum(bool isLate)
{
    private const double Capacity = 20;

    /// <summary>How long no connection has come before the sum is that of all.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, double> _connections = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _last = TimeProvider.System.GetTimestamp();

    /// <summary>Counts a connection; an unknown bandwidth counts as nothing.</summary>
    /// <returns>What is wrong with it; null when all fit.</returns>
    public CheckFailure? Count(string urn, Struct inputs)
    {
        var bandwidth = PropertyReader.Read(inputs).Find("bandwidth")?.Unwrapped is PropertyValue.Number number ? number.Value : 0;
        lock (_gate)
        {
            _connections[urn] = bandwidth;
            _last = TimeProvider.System.GetTimestamp();
            return !isLate && Excess() is { } excess ? new CheckFailure { Property = "bandwidth", Reason = excess } : null;
        }
    }

    /// <summary>Waits until no more connections come, and refuses then if they don't fit.</summary>
    /// <exception cref="RpcException">They don't.</exception>
    public async Task RefuseLateAsync()
    {
        if (!isLate)
        {
            return;
        }

        while (Left() is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, TimeProvider.System);
        }

        lock (_gate)
        {
            if (Excess() is { } excess)
            {
                throw new RpcException(new Status(StatusCode.FailedPrecondition, excess));
            }
        }
    }

    private TimeSpan Left()
    {
        lock (_gate)
        {
            return Quiet - TimeProvider.System.GetElapsedTime(_last);
        }
    }

    private string? Excess()
    {
        var sum = _connections.Values.Sum();
        return sum <= Capacity
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"connections need {sum} Mbit/s, the package has {Capacity} Mbit/s");
    }
}
