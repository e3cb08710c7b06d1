namespace PulumiCen.Cloud;

/// <summary>One of the two sites that Alibaba Cloud sells on: an account is of one of them.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Endpoint">Where its BssOpenApi is, by the endpoint map of the official SDK.</param>
/// <param name="Product">What packages are called there.</param>
public sealed record BssSite(string Name, Uri Endpoint, BssProduct Product)
{
    /// <summary>The China site. The type of the product is that of its shop's buy page.</summary>
    public static BssSite China { get; } = new(
        "china", new Uri("https://business.aliyuncs.com"), new BssProduct { ProductType = "cbn_bwp_pre" });

    /// <summary>The international site. The type of the product is INFERRED.</summary>
    public static BssSite International { get; } = new(
        "international", new Uri("https://business.ap-southeast-1.aliyuncs.com"), new BssProduct { ProductType = "cbn_bwp_intl" });
}
