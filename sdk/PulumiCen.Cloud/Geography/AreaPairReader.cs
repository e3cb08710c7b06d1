using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <summary>Reads two areas; the cloud answers in lower case and is asked in capitals.</summary>
internal static class AreaPairReader
{
    /// <summary>The pair, of areas that are known here or not; null when the cloud doesn't name both.</summary>
    public static AreaPair? Of(JToken item, string first, string second) =>
        string.IsNullOrWhiteSpace(item.Text(first)) || string.IsNullOrWhiteSpace(item.Text(second))
            ? null
            : AreaPair.Of(Area.Of(item.Text(first)), Area.Of(item.Text(second)));
}
