using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;
using PulumiCen.Reporting.Costs;
using PulumiCen.Reporting.Prices;

namespace PulumiCen.Tool.Prices;

/// <summary>Asks the account's BssOpenApi for prices: each question once in a run. What is refused is unknown.</summary>
internal sealed class BssPrices : IPriceSource
{
    private const int Retries = 2;
    private const int MonthsInYear = 12;

    private readonly Dictionary<PriceQuestion, PriceAnswer> _answers = [];
    private readonly List<string> _asked = [];
    private readonly BssProduct _product;
    private readonly BssClient _client;
    private (string? Code, string? Problem)? _module;

    /// <summary>Asks nothing yet.</summary>
    public BssPrices(BssSettings settings, TimeProvider time)
    {
        Date = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        _product = settings.Product;
        var options = new ApiConnectionOptions { Endpoint = settings.Endpoint, MaxRetries = Retries, Log = Keep };
        var credentials = CredentialChain.Create(new CredentialChainOptions(), CredentialEnvironment.Current);
        _client = new BssClient(new ApiConnection(ApiHttp.CreateClient(), options, credentials, time), _product);
    }

    /// <inheritdoc/>
    public DateOnly Date { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Asked => _asked;

    /// <inheritdoc/>
    public async ValueTask<PriceAnswer> FindAsync(PriceQuestion question, CancellationToken cancellationToken)
    {
        // What is billed by use has other prices, which are asked for in another way.
        if (!question.IsPrepaid)
        {
            return new PriceAnswer.Unknown("BssOpenApi is only asked for prices of what is paid in advance");
        }

        if (!_answers.TryGetValue(question, out var answer))
        {
            _answers.Add(question, answer = await AskAsync(question, cancellationToken));
        }

        return answer;
    }

    private async Task<PriceAnswer> AskAsync(PriceQuestion question, CancellationToken cancellationToken)
    {
        var (code, problem) = _module ??= await FindModuleAsync(cancellationToken);
        if (code is null)
        {
            return new PriceAnswer.Unknown(problem!);
        }

        var isYears = question.Months % MonthsInYear == 0;
        var asked = new SubscriptionQuestion(
            question.Areas,
            question.Bandwidth,
            isYears ? PricingCycle.Year : PricingCycle.Month,
            isYears ? question.Months / MonthsInYear : question.Months);
        try
        {
            var price = await _client.GetPriceAsync(asked, code, cancellationToken);
            return new PriceAnswer.Known(new Money(price.Amount, price.Currency), $"BssOpenApi at {_client.Endpoint.Authority}");
        }
        catch (CloudException failure)
        {
            return new PriceAnswer.Unknown(ReasonOf(failure));
        }
    }

    /// <summary>The module as the product has it: in one product it is "bandwidth", in another "Bandwidth".</summary>
    private async Task<(string? Code, string? Problem)> FindModuleAsync(CancellationToken cancellationToken)
    {
        try
        {
            var codes = await _client.ListModulesAsync(cancellationToken);
            var code = codes.FirstOrDefault(code => string.Equals(code, _product.ModuleCode, StringComparison.Ordinal))
                ?? codes.FirstOrDefault(code => string.Equals(code, _product.ModuleCode, StringComparison.OrdinalIgnoreCase));
            return code is not null
                ? (code, null)
                : (null, $"the product {_product.ProductCode} of type {_product.ProductType} has no pricing module \"{_product.ModuleCode}\""
                    + (codes.Count == 0 ? string.Empty : $", but {string.Join(", ", codes.Select(one => $"\"{one}\""))}"));
        }
        catch (CloudException failure)
        {
            return (null, ReasonOf(failure));
        }
    }

    // What travels in the query is what is asked; who asks is in the headers, and isn't kept.
    private void Keep(RequestRecord request)
    {
        var parameters = string.Join(' ', request.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));
        var id = request.RequestId.Length == 0 ? string.Empty : $", request {request.RequestId}";
        _asked.Add($"{request.Action} at {_client.Endpoint.Authority}: {parameters} -> {OneLine(request.Outcome)}{id}");
    }

    private static string ReasonOf(CloudException failure)
    {
        if (failure.Kind is CloudErrorKind.NoCredentials)
        {
            return "there are no credentials to ask with; docs/credentials.md says where they are looked for";
        }

        var code = failure.Code.Length == 0 ? string.Empty : $"{failure.Code}: ";
        return OneLine($"{failure.Action}: {code}{failure.Message}").TrimEnd('.');
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
