using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;

namespace PulumiCen.Emulator.Http;

/// <summary>A request as it came over HTTP.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query's parameters, decoded.</param>
/// <param name="Form">The form's parameters, decoded; none when the body isn't a form.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
internal sealed record ReceivedRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Form,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>Parameters of the request itself, which say nothing to the action; some are secret.</summary>
    private static readonly FrozenSet<string> RequestParameters = new[]
    {
        "Action", "Version", "Format", "AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce", "SignatureType",
        "Timestamp", "SecurityToken", "BearerToken", "Signature",
        "OwnerId", "OwnerAccount", "ResourceOwnerId", "ResourceOwnerAccount",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The action; null when the request names none.</summary>
    public string? Action => Header("x-acs-action") ?? Parameter("Action");

    /// <summary>A header's value; null when it isn't there.</summary>
    public string? Header(string name) => Headers
        .FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A parameter's value, of the query or the form; null when it isn't there.</summary>
    public string? Parameter(string name) => Query.Concat(Form).FirstOrDefault(parameter => parameter.Key.Is(name)).Value;

    /// <summary>The parameters of query and form that are the action's.</summary>
    public Dictionary<string, string> ActionParameters()
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Query.Concat(Form).Where(parameter => !RequestParameters.Contains(parameter.Key)))
        {
            parameters[name] = value;
        }

        return parameters;
    }

    public static async Task<ReceivedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        body.Position = 0;
        request.Body = body;
        var form = request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        return new ReceivedRequest(
            request.Method, request.Path, Flat(request.Query), Flat(form), Flat(request.Headers), body.ToArray());
    }

    private static List<KeyValuePair<string, string>> Flat(IEnumerable<KeyValuePair<string, StringValues>> entries) =>
        [.. entries.SelectMany(entry => entry.Value.Select(value => KeyValuePair.Create(entry.Key, value ?? "")))];
}
