using Newtonsoft.Json.Linq;
using Polly;
using Polly.Timeout;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>Signs requests, sends them, repeats them where that may help, and reads the answers.</summary>
public sealed class ApiConnection
{
    private readonly HttpClient _http;
    private readonly ApiConnectionOptions _options;
    private readonly ICredentialSource _credentials;
    private readonly TimeProvider _time;
    private readonly SignedRequest _requests;
    private readonly ResiliencePipeline _afterFaults;
    private readonly ResiliencePipeline _afterThrottling;
    private readonly RequestGate _gate;

    /// <summary>Connects to an endpoint.</summary>
    /// <param name="http">Sends the requests; best made by <see cref="ApiHttp"/>, since Polly keeps the time.</param>
    /// <param name="options">Where the API is, and how patient to be.</param>
    /// <param name="credentials">Asked for each request.</param>
    /// <param name="time">The clock of signatures, delays and timeouts.</param>
    /// <exception cref="ArgumentException">
    /// The endpoint is neither https nor on this machine, or a number is out of its range.
    /// </exception>
    public ApiConnection(HttpClient http, ApiConnectionOptions options, ICredentialSource credentials, TimeProvider time)
        : this(http, options, credentials, time, new RequestGate())
    {
    }

    private ApiConnection(
        HttpClient http, ApiConnectionOptions options, ICredentialSource credentials, TimeProvider time, RequestGate gate)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        _http = http;
        _options = options;
        _credentials = credentials;
        _time = time;
        _gate = gate;
        _requests = new SignedRequest(options);
        _afterFaults = Resilience.AfterFaults(options, time);
        _afterThrottling = Resilience.AfterThrottling(options, time);
    }

    /// <summary>Where the API is.</summary>
    public Uri Endpoint => _options.Endpoint;

    /// <summary>Signed requests travel over TLS, but for an emulator on this machine.</summary>
    public static bool IsAllowed(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return ApiConnectionOptions.IsAllowed(endpoint);
    }

    /// <summary>
    /// The same connection with another patience. Both take turns together: the cloud counts the requests of both.
    /// </summary>
    /// <param name="maxRetries">How often a request is repeated, 0 to 20.</param>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public ApiConnection WithRetries(int maxRetries) =>
        new(_http, _options with { MaxRetries = maxRetries }, _credentials, _time, _gate);

    internal async Task<JObject> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        var progress = new CallProgress();
        progress.Begin(context);
        try
        {
            return await _afterFaults.ExecuteAsync(
                async (call, connection) => await connection.SendInTurnAsync(request, progress, call.CancellationToken), context, this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Sends when it is this request's turn, and keeps the turn while the cloud says that it is too early.</summary>
    private async Task<JObject> SendInTurnAsync(ApiRequest request, CallProgress progress, CancellationToken cancellationToken)
    {
        using var pass = await _gate.EnterAsync(cancellationToken);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        progress.Begin(context);
        try
        {
            return await _afterThrottling.ExecuteAsync(
                async (attempt, connection) => await connection.TryAsync(request, progress, attempt.CancellationToken), context, this);
        }
        catch (TimeoutRejectedException timeout)
        {
            throw TransportFailure.TimedOut(request.Action, Endpoint, _options.RequestTimeout, timeout);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<JObject> TryAsync(ApiRequest request, CallProgress progress, CancellationToken cancellationToken)
    {
        progress.Next();
        var key = request.IsUnsigned ? null : await KeyAsync(request.Action, cancellationToken);
        var log = new RequestLog(_options.Log, request, progress.Attempt, _time);
        try
        {
            using var message = _requests.Create(request, key, RequestStamp.New(_time), progress.Hint);
            using var response = await _http.SendAsync(message, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            var reply = new ApiReply(request.Action, (int)response.StatusCode, RetryHint.Of(response, _time), key) { HasMoney = request.HasMoney }.Read(body);
            log.Answered((int)response.StatusCode, reply);
            _gate.Answered();
            return reply;
        }
        catch (CloudException failure)
        {
            log.Failed(failure);
            if (failure.Kind is CloudErrorKind.Throttled)
            {
                _gate.Throttled();
                progress.Throttled(_gate.Answers);
            }
            else
            {
                _gate.Answered();
            }

            throw;
        }
        catch (HttpRequestException failure)
        {
            throw log.Failed(TransportFailure.Describe(request.Action, Endpoint, failure));
        }
        catch (OperationCanceledException cancelled)
            when (cancelled.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            // HttpClient's own timeouts, of connecting for example, come like this.
            throw log.Failed(TransportFailure.TimedOut(request.Action, Endpoint, null, cancelled));
        }
        catch (OperationCanceledException)
        {
            log.Ended();
            throw;
        }
    }

    private async Task<AccessKey> KeyAsync(string action, CancellationToken cancellationToken)
    {
        var lookup = await _credentials.FindAsync(cancellationToken);
        return lookup.Key ?? throw new CloudException(
            CloudErrorKind.NoCredentials, action, $"Looked for in: {string.Join("; ", lookup.Searched)}.");
    }
}
