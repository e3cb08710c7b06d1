using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>Where an answer has its list: <c>{"Cens": {"Cen": [...]}}</c>, or without the inner name.</summary>
/// <param name="Name">The outer name.</param>
/// <param name="Item">The inner name; null when there is none.</param>
internal sealed record ListField(string Name, string? Item = null)
{
    /// <summary>
    /// The items. An answer without a list is empty only if it says so: read as empty, it would make what is there look
    /// deleted.
    /// </summary>
    public IReadOnlyList<JToken> In(JObject reply, string action)
    {
        var list = Item is null ? JsonFields.List(reply[Name]) : JsonFields.ListIn(reply[Name], Item);
        if (list is null && reply.OptionalNumber("TotalCount") != 0)
        {
            throw new CloudException(CloudErrorKind.Unreadable, action, $"The answer has no {Name}.")
            {
                RequestId = reply.Text("RequestId"),
            };
        }

        return list?.ToList() ?? [];
    }
}
