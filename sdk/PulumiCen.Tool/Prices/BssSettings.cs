using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Http;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Prices;

/// <summary>Where prices are asked, and for what: a site, and what the environment says otherwise.</summary>
/// <param name="Endpoint">Where BssOpenApi is.</param>
/// <param name="Product">What packages are called there.</param>
internal sealed record BssSettings(Uri Endpoint, BssProduct Product)
{
    private const string EndpointVariable = "PULUMI_CEN_BSS_ENDPOINT";
    private const string ConfigVariable = "PULUMI_CEN_BSS_MODULE_CONFIG";

    /// <summary>Reads the environment.</summary>
    /// <exception cref="ToolException">A variable makes no sense.</exception>
    public static BssSettings Read(BssSite site, Func<string, string?> variable)
    {
        var endpoint = Find(EndpointVariable) is { } text ? EndpointIn(text) : site.Endpoint;
        var config = Find(ConfigVariable) ?? site.Product.ModuleConfig;
        if (!config.Contains("{bandwidth}", StringComparison.Ordinal))
        {
            throw Invalid(ConfigVariable, config, "what is asked of the module, with {bandwidth}, {areaA} and {areaB}");
        }

        return new BssSettings(endpoint, new BssProduct
        {
            ProductCode = Find("PULUMI_CEN_BSS_PRODUCT_CODE") ?? site.Product.ProductCode,
            ProductType = Find("PULUMI_CEN_BSS_PRODUCT_TYPE") ?? site.Product.ProductType,
            ModuleCode = Find("PULUMI_CEN_BSS_MODULE_CODE") ?? site.Product.ModuleCode,
            ModuleConfig = config,
        });

        string? Find(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;
    }

    private static Uri EndpointIn(string text) => Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && ApiConnection.IsAllowed(endpoint)
        ? endpoint
        : throw Invalid(EndpointVariable, text, "a URL: https, or http to this machine");

    private static ToolException Invalid(string name, string value, string must) =>
        new(Diagnostics.PriceSettingInvalid(name, value, must), ExitCodes.Usage);
}
