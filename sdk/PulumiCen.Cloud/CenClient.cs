using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <summary>The CEN API over HTTP.</summary>
/// <param name="connection">Signs, sends and repeats the requests.</param>
public sealed partial class CenClient(ApiConnection connection) : ICenClient
{
    private async Task<JObject> SendAsync(string action, ApiParameters parameters, CancellationToken cancellationToken) =>
        await connection.SendAsync(new ApiRequest(action, parameters.ToList()), cancellationToken);

    /// <summary>The id that a create action answers with; without it nothing can be done about what was created.</summary>
    private static string IdIn(JObject reply, string action, string field) =>
        reply.OptionalText(field) ?? throw new CloudException(
            CloudErrorKind.Unreadable, action, $"The answer has no {field}.") { RequestId = reply.Text("RequestId") };
}
