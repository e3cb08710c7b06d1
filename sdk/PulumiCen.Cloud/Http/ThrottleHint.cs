using System.Globalization;

namespace PulumiCen.Cloud.Http;

/// <summary>What a try after a throttled one tells the gateway, as the official SDKs do.</summary>
/// <param name="Retries">Which retry it is, from 1.</param>
/// <param name="Delay">How long was waited before it.</param>
internal sealed record ThrottleHint(int Retries, TimeSpan Delay)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers =>
    [
        new("x-acs-retry-attempts", Retries.ToString(CultureInfo.InvariantCulture)),
        new("x-acs-retry-delay", ((long)Delay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)),
    ];
}
