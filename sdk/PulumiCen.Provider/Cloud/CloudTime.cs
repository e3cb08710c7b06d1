using System.Globalization;

namespace PulumiCen.Provider.Cloud;

/// <summary>The cloud's times: UTC, to the minute, such as <c>2027-03-07T16:00Z</c>.</summary>
internal static class CloudTime
{
    /// <summary>Reads a time; null for none and for one in another form.</summary>
    public static DateTimeOffset? Parse(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        ? time
        : null;
}
