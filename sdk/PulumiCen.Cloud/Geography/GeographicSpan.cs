using PulumiCen.Budget;

namespace PulumiCen.Cloud;

/// <summary>A pair of areas that packages can be for (<c>DescribeCenGeographicSpans</c>).</summary>
/// <param name="Id">The cloud's id of it, such as <c>china_asia-pacific</c>.</param>
/// <param name="Areas">Its areas; null when the cloud doesn't name both.</param>
public sealed record GeographicSpan(string Id, AreaPair? Areas);
