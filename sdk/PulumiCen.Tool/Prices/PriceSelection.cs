using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Costs;
using PulumiCen.Reporting.Prices;
using PulumiCen.Tool.Errors;
using PulumiCen.Tool.Plans;

namespace PulumiCen.Tool.Prices;

/// <summary>The prices that <c>--prices</c> chooses; without it, nothing is said of costs.</summary>
internal sealed class PriceSelection
{
    private readonly IPriceSource? _prices;

    private PriceSelection(IPriceSource? prices) => _prices = prices;

    /// <summary>Reads the price book, or what is to be asked, before anything else is done.</summary>
    /// <param name="text">What was given; <see langword="null"/> for nothing.</param>
    /// <param name="time">The clock: prices are those of its day, in UTC.</param>
    /// <exception cref="ToolException">The file can't be read, or a setting makes no sense.</exception>
    /// <exception cref="UnreadablePriceBookException">It is no price book.</exception>
    public static PriceSelection Open(string? text, TimeProvider time) => new(text switch
    {
        null => null,
        "ask" or "ask:china" => new BssPrices(BssSettings.Read(BssSite.China, Environment.GetEnvironmentVariable), time),
        "ask:international" => new BssPrices(BssSettings.Read(BssSite.International, Environment.GetEnvironmentVariable), time),
        _ => ReadBook(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
    });

    /// <summary>The report, with what it costs where that was asked for.</summary>
    public async Task<PlanReport> AddToAsync(PlanReport report, CancellationToken cancellationToken) =>
        _prices is null ? report : await CostReport.AddToAsync(report, _prices, cancellationToken);

    private static PriceBook ReadBook(string file, DateOnly date)
    {
        try
        {
            using var reader = new StreamReader(file);
            return PriceBook.Read(reader, file, date);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(Diagnostics.FileInaccessible(file, PlanFile.Problem(file, exception)), ExitCodes.Usage);
        }
    }
}
