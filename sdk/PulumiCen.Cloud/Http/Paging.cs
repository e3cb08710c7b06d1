using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>Reads lists to their end.</summary>
internal static class Paging
{
    /// <summary>The largest page that the API gives.</summary>
    private const int PageSize = 50;

    /// <summary>The largest page of the transit router lists.</summary>
    private const int TokenPageSize = 100;

    /// <summary>Reads a list that is paged by number.</summary>
    public static async Task<List<JToken>> ReadNumberedAsync(
        this ApiConnection connection,
        string action,
        ApiParameters parameters,
        ListField list,
        CancellationToken cancellationToken)
    {
        List<JToken> all = [];
        for (var page = 1; ; page = checked(page + 1))
        {
            var request = new ApiRequest(
                action,
                [.. parameters, .. new ApiParameters().Add("PageNumber", page).Add("PageSize", PageSize)]);
            var reply = await connection.SendAsync(request, cancellationToken);
            var items = list.In(reply, action);
            RefuseRepetition(all, items, reply, action);
            all.AddRange(items);

            // An empty page ends the list whatever the count says: it may shrink while it is read.
            var isLast = reply.OptionalNumber("TotalCount") is { } total ? all.Count >= total : items.Count < PageSize;
            if (items.Count == 0 || isLast)
            {
                return all;
            }
        }
    }

    /// <summary>Reads a list that is paged by token.</summary>
    public static async Task<List<JToken>> ReadTokenedAsync(
        this ApiConnection connection,
        string action,
        ApiParameters parameters,
        ListField list,
        CancellationToken cancellationToken)
    {
        List<JToken> all = [];
        string? token = null;
        do
        {
            var request = new ApiRequest(
                action,
                [.. parameters, .. new ApiParameters().Add("MaxResults", TokenPageSize).Add("NextToken", token)]);
            var reply = await connection.SendAsync(request, cancellationToken);
            var items = list.In(reply, action);
            RefuseRepetition(all, items, reply, action);
            all.AddRange(items);
            token = reply.OptionalText("NextToken");
        }
        while (token is not null);

        return all;
    }

    /// <summary>A page that is the one before again would come for ever.</summary>
    private static void RefuseRepetition(List<JToken> all, IReadOnlyList<JToken> items, JObject reply, string action)
    {
        if (items.Count > 0 && all.Count >= items.Count && all.TakeLast(items.Count).SequenceEqual(items, JToken.EqualityComparer))
        {
            throw new CloudException(CloudErrorKind.Unreadable, action, "The list doesn't end: a page is the one before it again.")
            {
                RequestId = reply.Text("RequestId"),
            };
        }
    }
}
