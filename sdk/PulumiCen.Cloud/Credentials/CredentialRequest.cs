using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Polly;
using Polly.Timeout;

namespace PulumiCen.Cloud.Credentials;

/// <summary>Plain HTTP requests to places that hand out credentials.</summary>
internal sealed class CredentialRequest(CredentialEnvironment environment, TimeSpan timeout)
{
    /// <summary>Sends one request, once.</summary>
    /// <returns>The body of a good answer.</returns>
    /// <exception cref="CredentialProblemException">No good answer came in time.</exception>
    public async Task<string> SendAsync(
        HttpMethod method,
        Uri address,
        (string Name, string Value)? header,
        CancellationToken cancellationToken,
        Func<HttpContent>? content = null)
    {
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = environment.Time }.AddTimeout(timeout).Build();
        try
        {
            return await pipeline.ExecuteAsync(
                async token => await TryAsync(method, address, header, content, token), cancellationToken);
        }
        catch (TimeoutRejectedException late)
        {
            throw new CredentialProblemException($"{address} didn't answer within {timeout.TotalSeconds:0.#} s", late);
        }
        catch (HttpRequestException failure)
        {
            throw new CredentialProblemException($"{address}: {failure.GetBaseException().Message.TrimEnd('.')}", failure);
        }
    }

    /// <summary>The JSON object in an answer.</summary>
    /// <exception cref="CredentialProblemException">It isn't one.</exception>
    public static JObject Parse(string body, string place)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader) as JObject ?? throw new CredentialProblemException($"{place} isn't a JSON object");
        }
        catch (JsonReaderException failure)
        {
            // The reader's own text may quote the document, which holds secrets.
            throw new CredentialProblemException(
                $"{place} isn't JSON (line {failure.LineNumber}, column {failure.LinePosition})", failure);
        }
    }

    private async Task<string> TryAsync(
        HttpMethod method,
        Uri address,
        (string Name, string Value)? header,
        Func<HttpContent>? content,
        CancellationToken cancellationToken)
    {
        using var client = environment.CreateClient();
        using var request = new HttpRequestMessage(method, address) { Content = content?.Invoke() };
        if (header is { } known)
        {
            request.Headers.TryAddWithoutValidation(known.Name, known.Value);
        }

        using var response = await client.SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(cancellationToken)
            : throw new CredentialProblemException($"{address} answered with HTTP status {(int)response.StatusCode}");
    }
}
