namespace PulumiCen.Emulator.Http;

/// <summary>A request as it came over HTTP.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Query">The query's parameters, decoded.</param>
/// <param name="Form">The form's parameters, decoded; none when the body isn't a form.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
internal sealed record ReceivedRequest(
    string Method,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Form,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>A header's value; null when it isn't there.</summary>
    public string? Header(string name) => Headers
        .FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A parameter's value, of the query or the form; null when it isn't there.</summary>
    public string? Parameter(string name) => Query.Concat(Form)
        .FirstOrDefault(parameter => parameter.Key.Equals(name, StringComparison.Ordinal)).Value;

    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        body.Position = 0;
        request.Body = body;
        var form = request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : null;
        return new ReceivedRequest(
            request.Method,
            [.. request.Query.SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? "")))],
            form is null ? [] : [.. form.SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? "")))],
            [.. request.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))],
            body.ToArray());
    }
}
