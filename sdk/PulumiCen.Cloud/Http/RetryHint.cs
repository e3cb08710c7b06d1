using System.Globalization;

namespace PulumiCen.Cloud.Http;

/// <summary>Reads how long the cloud asks to wait.</summary>
internal static class RetryHint
{
    /// <summary>The gateway's hint in milliseconds (<c>x-acs-retry-after</c>), or HTTP's own; null when there is none.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        var hint = Gateway(response) ?? Standard(response, time);
        return hint > Resilience.LongestHint ? Resilience.LongestHint : hint;
    }

    private static TimeSpan? Gateway(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-acs-retry-after", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    private static TimeSpan? Standard(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } when delta > TimeSpan.Zero => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
