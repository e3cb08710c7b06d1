using System.Globalization;
using Newtonsoft.Json.Linq;
using Polly;
using Polly.Timeout;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>Signs requests, sends them, repeats them where that may help, and reads the answers.</summary>
public sealed class ApiConnection
{
    private static readonly ResiliencePropertyKey<int> Attempt = new("attempt");

    private readonly HttpClient _http;
    private readonly ApiConnectionOptions _options;
    private readonly ICredentialSource _credentials;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _resilience;

    /// <summary>Connects to an endpoint.</summary>
    /// <param name="http">Sends the requests; its own timeout should be infinite, since Polly keeps the time.</param>
    /// <param name="options">Where the API is, and how patient to be.</param>
    /// <param name="credentials">Asked for each request.</param>
    /// <param name="time">The clock of signatures, delays and timeouts.</param>
    /// <exception cref="ArgumentException">The endpoint is neither https nor on this machine.</exception>
    public ApiConnection(HttpClient http, ApiConnectionOptions options, ICredentialSource credentials, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!IsAllowed(options.Endpoint))
        {
            throw new ArgumentException($"{options.Endpoint} is neither https nor on this machine.", nameof(options));
        }

        _http = http;
        _options = options;
        _credentials = credentials;
        _time = time;
        _resilience = Resilience.Create(options, time);
    }

    /// <summary>Where the API is.</summary>
    public Uri Endpoint => _options.Endpoint;

    /// <summary>Signed requests travel over TLS, but for an emulator on this machine.</summary>
    public static bool IsAllowed(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return endpoint.IsAbsoluteUri
            && (string.Equals(endpoint.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
                || (string.Equals(endpoint.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && endpoint.IsLoopback));
    }

    internal async Task<JObject> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            return await _resilience.ExecuteAsync(
                async (attempt, connection) =>
                {
                    var number = attempt.Properties.GetValue(Attempt, 0) + 1;
                    attempt.Properties.Set(Attempt, number);
                    return await connection.TryAsync(request, number, attempt.CancellationToken);
                },
                context,
                this);
        }
        catch (TimeoutRejectedException timeout)
        {
            throw new CloudException(
                CloudErrorKind.TimedOut,
                request.Action,
                $"{Endpoint} didn't answer within {_options.RequestTimeout.TotalSeconds:0.###} s.",
                timeout);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<JObject> TryAsync(ApiRequest request, int attempt, CancellationToken cancellationToken)
    {
        var lookup = await _credentials.FindAsync(cancellationToken);
        var key = lookup.Key ?? throw new CloudException(
            CloudErrorKind.NoCredentials, request.Action, $"Looked for in: {string.Join(", ", lookup.Searched)}.");
        var started = _time.GetTimestamp();
        try
        {
            using var message = SignedRequest.Create(Endpoint, request, key, Guid.NewGuid().ToString(), _time.GetUtcNow());
            using var response = await _http.SendAsync(message, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            var reply = ApiReply.Read(request.Action, (int)response.StatusCode, RetryAfterOf(response), body);
            Log(request, attempt, $"{(int)response.StatusCode}", reply.Value<string>("RequestId") ?? "", started);
            return reply;
        }
        catch (CloudException failure)
        {
            Log(request, attempt, $"{failure.HttpStatus} {failure.Code}".Trim(), failure.RequestId, started);
            throw;
        }
        catch (HttpRequestException failure)
        {
            var described = TransportFailure.Describe(request.Action, Endpoint, failure);
            Log(request, attempt, described.Message, "", started);
            throw described;
        }
    }

    /// <summary>The gateway's hint in milliseconds (<c>x-acs-retry-after</c>), or HTTP's own.</summary>
    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("x-acs-retry-after", out var values)
            && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is > 0 and <= 600_000)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        return response.Headers.RetryAfter switch
        {
            { Delta: { } delta } when delta > TimeSpan.Zero => delta,
            { Date: { } date } when date > _time.GetUtcNow() => date - _time.GetUtcNow(),
            _ => null,
        };
    }

    private void Log(ApiRequest request, int attempt, string outcome, string requestId, long started) =>
        _options.Log?.Invoke(new RequestRecord(
            request.Action, request.Parameters, attempt, outcome, requestId, _time.GetElapsedTime(started)));
}
