using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>
/// Fields without which an answer says nothing. To read a missing bandwidth as zero would show a change that isn't there.
/// </summary>
internal static class RequiredFields
{
    private const long MostMegabits = 1_000_000_000;

    public static string RequiredText(this JToken item, string name, string action) =>
        item.OptionalText(name) ?? throw Unreadable(item, name, action);

    /// <summary>A bandwidth in Mbit/s.</summary>
    public static Bandwidth RequiredBandwidth(this JToken item, string name, string action) =>
        item.OptionalNumber(name) is >= 0 and <= MostMegabits and { } megabits
            ? Bandwidth.FromMegabitsPerSecond(megabits)
            : throw Unreadable(item, name, action);

    /// <summary>A bandwidth in Mbit/s; zero where the cloud shows none.</summary>
    public static Bandwidth BandwidthOrZero(this JToken item, string name, string action) =>
        item.Text(name).Length == 0 ? Bandwidth.Zero : item.RequiredBandwidth(name, action);

    private static CloudException Unreadable(JToken item, string name, string action)
    {
        var text = item.Text(name);
        return new CloudException(
            CloudErrorKind.Unreadable,
            action,
            text.Length == 0 ? $"The answer has no {name}." : $"The answer has \"{text}\" for {name}.");
    }
}
