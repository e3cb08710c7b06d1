using System.Globalization;
using Newtonsoft.Json.Linq;

namespace PulumiCen.Emulator.Requests;

/// <summary>Pages of the transit router lists, which go on by token: here, the number of the next item.</summary>
internal static class TokenPage
{
    private const int MaximumPage = 100;

    public static JObject Of<T>(ActionContext context, string list, IEnumerable<T> items, Func<T, JToken> show)
    {
        var size = context.OptionalNumber("MaxResults") ?? 20;
        if (size is < 1 or > MaximumPage)
        {
            throw ActionContext.Invalid("MaxResults");
        }

        var all = items.ToList();
        var start = Math.Clamp(context.OptionalNumber("NextToken") ?? 0, 0, all.Count);
        var page = all.Skip((int)start).Take((int)size).ToList();
        var reply = new JObject
        {
            ["TotalCount"] = all.Count,
            ["MaxResults"] = size,
            [list] = new JArray(page.Select(show)),
        };
        if (start + page.Count < all.Count)
        {
            reply["NextToken"] = (start + page.Count).ToString(CultureInfo.InvariantCulture);
        }

        return reply;
    }
}
