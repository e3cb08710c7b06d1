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

    /// <summary>Deletes; what is gone already was deleted by someone else, or by a try whose answer got lost.</summary>
    private async Task DeleteAsync(string action, ApiParameters parameters, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(action, parameters, cancellationToken);
        }
        catch (CloudException failure) when (failure.Kind is CloudErrorKind.NotFound)
        {
            // What was wanted is so.
        }
    }

    /// <summary>
    /// Sends a change. The cloud refuses one that an earlier try has made, when that try's answer got lost; so a refusal
    /// counts only if the change isn't there.
    /// </summary>
    private async Task SendUnlessDoneAsync(
        string action, ApiParameters parameters, Func<Task<bool>> isDone, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(action, parameters, cancellationToken);
        }
        catch (CloudException failure) when (failure.Kind is CloudErrorKind.Refused or CloudErrorKind.Busy)
        {
            if (!await IsDoneAsync(isDone))
            {
                throw;
            }
        }
    }

    /// <summary>A look that fails says nothing; then the refusal is the answer.</summary>
    private static async Task<bool> IsDoneAsync(Func<Task<bool>> isDone)
    {
        try
        {
            return await isDone();
        }
        catch (CloudException)
        {
            return false;
        }
    }

    /// <summary>The id that a create action answers with; without it nothing can be done about what was created.</summary>
    private static string IdIn(JObject reply, string action, string field) =>
        reply.OptionalText(field) ?? throw new CloudException(
            CloudErrorKind.Unreadable, action, $"The answer has no {field}.")
        { RequestId = reply.Text("RequestId") };
}
