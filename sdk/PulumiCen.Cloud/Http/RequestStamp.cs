using System.Globalization;

namespace PulumiCen.Cloud.Http;

/// <summary>What makes one try unlike all others; the cloud refuses a nonce that it has seen, and an old time.</summary>
/// <param name="Nonce">A text that is used once.</param>
/// <param name="Time">The time in UTC, to the second.</param>
internal readonly record struct RequestStamp(string Nonce, string Time)
{
    public static RequestStamp New(TimeProvider time) => new(
        Guid.NewGuid().ToString(),
        time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
