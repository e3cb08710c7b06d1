using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>Tells the log of one try, without secrets.</summary>
internal sealed class RequestLog(Action<RequestRecord>? log, ApiRequest request, int attempt, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    public void Answered(int status, JObject reply) => Write($"{status}", reply.Text("RequestId"));

    public CloudException Failed(CloudException failure)
    {
        Write(failure.HttpStatus is { } status ? $"{status} {failure.Code}".TrimEnd() : failure.Message, failure.RequestId);
        return failure;
    }

    /// <summary>It was cancelled, or its time was over.</summary>
    public void Ended() => Write("no answer", "");

    private void Write(string outcome, string requestId) => log?.Invoke(new RequestRecord(
        request.Action, Redaction.Of(request.Parameters), attempt, outcome, requestId, time.GetElapsedTime(_started)));
}
