namespace PulumiCen.Cloud.Http;

/// <summary>One try of a request, for the debug log. It never holds a key's secret, a token or a signature.</summary>
/// <param name="Action">The API action.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Attempt">1 for the first try.</param>
/// <param name="Outcome">The HTTP status and the cloud's code, or what the transport said.</param>
/// <param name="RequestId">The cloud's id of the request; empty when no answer came.</param>
/// <param name="Duration">How long the try took.</param>
public sealed record RequestRecord(
    string Action,
    IReadOnlyList<KeyValuePair<string, string>> Parameters,
    int Attempt,
    string Outcome,
    string RequestId,
    TimeSpan Duration)
{
    /// <inheritdoc />
    public override string ToString() =>
        $"{Action} try {Attempt}: {Outcome} in {Duration.TotalMilliseconds:0} ms, request {RequestId}, "
        + string.Join(' ', Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));
}
