namespace PulumiCen.Cloud;

/// <summary>
/// What bandwidth packages are called where prices are asked for. No official page says it of packages, so all of it can
/// be changed.
/// </summary>
public sealed record BssProduct
{
    /// <summary>The product. INFERRED from the endpoint's and the shop's names. Default: <c>cbn</c>.</summary>
    public string ProductCode { get; init; } = "cbn";

    /// <summary>The type of the product, which differs by site; see <see cref="BssSite"/>.</summary>
    public required string ProductType { get; init; }

    /// <summary>
    /// The pricing module of the bandwidth. INFERRED from how others ask; where <c>DescribePricingModule</c> lists it in
    /// another case, that is taken. Default: <c>bandwidth</c>.
    /// </summary>
    public string ModuleCode { get; init; } = "bandwidth";

    /// <summary>
    /// What is asked of the module, with <c>{bandwidth}</c> in Mbit/s and the lower-case areas <c>{areaA}</c> and
    /// <c>{areaB}</c>. INFERRED from how others ask.
    /// </summary>
    public string ModuleConfig { get; init; } = "bandwidth:{bandwidth},RegionA:{areaA},RegionB:{areaB}";
}
