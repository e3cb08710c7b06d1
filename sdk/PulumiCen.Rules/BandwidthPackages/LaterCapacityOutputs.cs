using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>
/// The outputs of a package that say what it will have by itself: written by the provider, read back by whoever sees the
/// resource and not the cloud. The time is there whenever there is something, and empty where the cloud doesn't say it.
/// </summary>
internal static class LaterCapacityOutputs
{
    private const string Bandwidth = "laterBandwidth";
    private const string From = "laterBandwidthFrom";
    private const string OrderType = "laterBandwidthOrderType";

    public static PropertyMap With(PropertyMap outputs, LaterCapacity? later) => later is null ? outputs : outputs
        .WithOptional(Bandwidth, later.Bandwidth is { } bandwidth ? (PropertyValue)bandwidth.ToMegabitsPerSecond() : null)
        .With(From, later.From)
        .With(OrderType, later.OrderType);

    /// <summary>What a preview knows of it is what the state says.</summary>
    public static PropertyMap WithThoseOf(PropertyMap outputs, PropertyMap state) => With(outputs, Read(state));

    public static LaterCapacity? Read(PropertyMap outputs)
    {
        var reader = new InputReader(outputs);
        return reader.Text(From).TryGetValue(out var from)
            ? new LaterCapacity(
                reader.Number(Bandwidth).TryGetValue(out var megabits) && megabits is >= 0 and <= int.MaxValue
                    ? Budget.Bandwidth.FromMegabitsPerSecond((long)megabits)
                    : null,
                from,
                reader.Text(OrderType).TryGetValue(out var order) ? order : "")
            : null;
    }

    /// <summary>What the outputs of a package tell the ledger; null for nothing.</summary>
    public static ObservedPackage? Observe(string urn, string id, PropertyMap outputs) => Read(outputs) is { } later
        ? new ObservedPackage { Package = ResourceLink.Of(urn, id), Later = later, Allocations = null }
        : null;
}
