using System.Globalization;

namespace PulumiCen.Cloud.Http;

/// <summary>Reads how long the cloud asks to wait.</summary>
internal static class RetryHint
{
    private static readonly TimeSpan FirstExtra = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// How long to wait after the hint of so many tries before. A hint is kept to the letter once. Who came too early again
    /// waits longer, and not as long as the others: a hint of a few milliseconds, given time and again while others are
    /// quicker, would use up all tries at once.
    /// </summary>
    /// <param name="hint">What the cloud asks for.</param>
    /// <param name="attempt">How many retries came before, from 0.</param>
    /// <param name="random">0 to 1.</param>
    public static TimeSpan Spread(TimeSpan hint, int attempt, double random) =>
        attempt == 0 ? hint : hint + FirstExtra * (Math.Pow(2, attempt - 1) * (0.5 + random / 2));

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
