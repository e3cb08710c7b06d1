using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;

namespace PulumiCen.Cloud;

/// <summary>
/// Asks BssOpenApi (2017-12-14), Alibaba Cloud's API of orders and bills, for prices. It only asks: nothing is ordered. The
/// right to ask is one of BSS, not of CEN.
/// </summary>
/// <param name="connection">Signs, sends and repeats the requests.</param>
/// <param name="product">What packages are called there.</param>
public sealed class BssClient(ApiConnection connection, BssProduct product)
{
    private const decimal Most = 1_000_000_000_000m;
    private const string Subscription = "Subscription";

    /// <summary>Where it asks.</summary>
    public Uri Endpoint => connection.Endpoint;

    /// <summary>The codes of the product's pricing modules.</summary>
    /// <exception cref="CloudException">They can't be had; the text says why.</exception>
    public async Task<IReadOnlyList<string>> ListModulesAsync(CancellationToken cancellationToken)
    {
        var data = await SendAsync("DescribePricingModule", Product(), cancellationToken);
        return [.. ((JToken)data).Items("ModuleList", "Module").Select(module => module.Text("ModuleCode")).Where(code => code.Length > 0)];
    }

    /// <summary>What a new subscription would cost.</summary>
    /// <param name="question">The subscription.</param>
    /// <param name="moduleCode">The pricing module.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="CloudException">The price can't be had; the text says why.</exception>
    public async Task<SubscriptionPrice> GetPriceAsync(SubscriptionQuestion question, string moduleCode, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        const string action = "GetSubscriptionPrice";
        var config = product.ModuleConfig
            .Replace("{bandwidth}", question.Bandwidth.ToMegabitsPerSecond().ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{areaA}", question.Areas.First.Id, StringComparison.Ordinal)
            .Replace("{areaB}", question.Areas.Second.Id, StringComparison.Ordinal);
        var data = await SendAsync(
            action,
            Product()
                .Add("OrderType", "NewOrder")
                .Add("ServicePeriodUnit", question.Unit.ToString())
                .Add("ServicePeriodQuantity", question.Period)
                .Add("Quantity", 1)
                .Add("ModuleList.1.ModuleCode", moduleCode)
                .Add("ModuleList.1.Config", config),
            cancellationToken);
        return new SubscriptionPrice(AmountIn(data, action), data.RequiredText("Currency", action));
    }

    private ApiParameters Product() => new ApiParameters()
        .Add("ProductCode", product.ProductCode)
        .Add("ProductType", product.ProductType)
        .Add("SubscriptionType", Subscription);

    private async Task<JObject> SendAsync(string action, ApiParameters parameters, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(action, parameters.ToList()) { Api = ApiVersion.Bss, HasMoney = true };
        var reply = await connection.SendAsync(request, cancellationToken);

        // A refusal is an answer like another, but for this field; what has both a code and a message doesn't come here.
        if (!reply.Flag("Success"))
        {
            throw new CloudException(CloudErrorKind.Refused, action, "The answer isn't a success, and doesn't say why.")
            {
                Code = reply.Text("Code"),
                RequestId = reply.Text("RequestId"),
            };
        }

        return reply["Data"] as JObject ?? throw new CloudException(CloudErrorKind.Unreadable, action, "The answer has no Data.");
    }

    /// <summary>A price of zero is taken for none: what isn't known must not look free.</summary>
    private static decimal AmountIn(JObject data, string action)
    {
        const string field = "TradePrice";
        var text = data.RequiredText(field, action);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and <= Most
            ? amount
            : throw new CloudException(CloudErrorKind.Unreadable, action, $"The answer has \"{text}\" for {field}.");
    }
}
