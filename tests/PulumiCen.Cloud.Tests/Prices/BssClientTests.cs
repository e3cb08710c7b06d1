using PulumiCen.Budget;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;
using PulumiCen.Tests.Bss;

namespace PulumiCen.Cloud.Tests.Prices;

/// <summary>Prices, asked of a server that answers as BssOpenApi does.</summary>
public sealed class BssClientTests : IDisposable
{
    internal static readonly SubscriptionQuestion Question = new(
        AreaPair.Of(Area.NorthAmerica, Area.China), Bandwidth.FromMegabitsPerSecond(20), PricingCycle.Month, 1);

    private readonly BssServer _server = new();
    private readonly HttpClient _http = ApiHttp.CreateClient();

    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_price_is_exact_and_what_was_asked_is_all_in_the_query()
    {
        var price = await Client().GetPriceAsync(Question, "bandwidth", CancellationToken.None);

        Assert.Equal(new SubscriptionPrice(2010.30m, "CNY"), price);
        var asked = Assert.Single(_server.Requests);
        Assert.Equal(("POST", "", "GetSubscriptionPrice", "2017-12-14"), (asked.Method, asked.Body, asked.Action, asked.Version));
        Assert.Equal(
            """
            ModuleList.1.Config=bandwidth:20,RegionA:china,RegionB:north-america
            ModuleList.1.ModuleCode=bandwidth
            OrderType=NewOrder
            ProductCode=cbn
            ProductType=cbn_bwp_pre
            Quantity=1
            ServicePeriodQuantity=1
            ServicePeriodUnit=Month
            SubscriptionType=Subscription
            """.ReplaceLineEndings("\n"),
            asked.Query);
    }

    [Fact]
    public async Task The_modules_of_the_product_are_listed()
    {
        Assert.Equal("bandwidth", Assert.Single(await Client().ListModulesAsync(CancellationToken.None)));
        Assert.Equal("ProductCode=cbn\nProductType=cbn_bwp_pre\nSubscriptionType=Subscription", _server.Requests[0].Query);
    }

    [Theory]
    [InlineData("\"12.5\"", "12.5")]
    [InlineData("12.10", "12.10")]
    [InlineData("0.1", "0.1")]
    [InlineData("7922816251", "7922816251")]
    public async Task A_price_may_be_a_number_or_a_text(string written, string expected)
    {
        _server.Price = BssServer.Success($$"""{"Currency": "USD", "TradePrice": {{written}}}""");

        var price = await Client().GetPriceAsync(Question, "bandwidth", CancellationToken.None);

        Assert.Equal(expected, price.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("\"free\"")]
    [InlineData("1e30")]
    public async Task What_is_no_price_is_not_taken_for_one(string written)
    {
        _server.Price = BssServer.Success($$"""{"Currency": "USD", "TradePrice": {{written}}}""");

        var failure = await Assert.ThrowsAsync<CloudException>(() => Client().GetPriceAsync(Question, "bandwidth", CancellationToken.None));

        Assert.Equal(CloudErrorKind.Unreadable, failure.Kind);
    }

    [Fact]
    public async Task A_refusal_has_its_code_and_reason_and_is_not_repeated()
    {
        _server.Price = BssServer.Refusal("PRICE.PRICING_PLAN_RESULT_NOT_FOUND", "No price.");

        var failure = await Assert.ThrowsAsync<CloudException>(() => Client().GetPriceAsync(Question, "bandwidth", CancellationToken.None));

        Assert.Equal((CloudErrorKind.Refused, "PRICE.PRICING_PLAN_RESULT_NOT_FOUND", "No price."), (failure.Kind, failure.Code, failure.Message));
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData("""{"Success": false}""")]
    [InlineData("""{"RequestId": "A-3"}""")]
    [InlineData("""{"Success": true}""")]
    public async Task An_answer_without_a_price_is_none(string answer)
    {
        _server.Price = answer;

        await Assert.ThrowsAsync<CloudException>(() => Client().GetPriceAsync(Question, "bandwidth", CancellationToken.None));
    }

    private BssClient Client() => new(
        new ApiConnection(
            _http,
            new ApiConnectionOptions { Endpoint = _server.Address, MaxRetries = 0 },
            CredentialChain.Create(new CredentialChainOptions { AccessKeyId = "id", AccessKeySecret = "secret" }, CredentialEnvironment.Current),
            TimeProvider.System),
        BssSite.China.Product);
}
