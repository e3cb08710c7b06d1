using System.Globalization;
using PulumiCen.Budget;

namespace PulumiCen.Reporting.Prices;

/// <summary>What must hold between the prices of a book.</summary>
internal static class PriceBookChecks
{
    /// <param name="file">What messages call the book.</param>
    /// <param name="entries">Those that have a price, in the order of the file.</param>
    public static IEnumerable<Diagnostic> Find(string file, IReadOnlyList<PriceEntry> entries)
    {
        foreach (var entry in entries.Skip(1).Where(entry => !HasCurrency(entry, entries[0])))
        {
            yield return Diagnostics.PriceCurrencyDiffers(entry.Place, CurrencyOf(entry), CurrencyOf(entries[0]), entries[0].Line);
        }

        foreach (var pair in entries.GroupBy(entry => entry.Price!.Areas))
        {
            var first = pair.First();
            foreach (var entry in pair.Where(entry => !entry.Names.SequenceEqual(first.Names, StringComparer.Ordinal)))
            {
                yield return Diagnostics.PriceAreasInBothOrders(entry.Place, $"[{string.Join(", ", entry.Names)}]", first.Line);
            }

            foreach (var (earlier, later) in InOrder(pair).Zip(InOrder(pair).Skip(1)).Where(two => Overlap(two.First, two.Second)))
            {
                var day = later.Price!.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                yield return Diagnostics.PricesOverlap(later.Place, pair.Key, day, earlier.Line);
            }
        }
    }

    // The sort keeps the order of the file for what begins on one day.
    private static IEnumerable<PriceEntry> InOrder(IEnumerable<PriceEntry> entries) => entries.OrderBy(entry => entry.Price!.ValidFrom);

    private static bool Overlap(PriceEntry earlier, PriceEntry later) =>
        earlier.Price!.ValidFrom == later.Price!.ValidFrom || earlier.Price.ValidUntil >= later.Price.ValidFrom;

    private static bool HasCurrency(PriceEntry entry, PriceEntry first) =>
        string.Equals(CurrencyOf(entry), CurrencyOf(first), StringComparison.Ordinal);

    private static string CurrencyOf(PriceEntry entry) => entry.Price!.PerMbitMonth.Currency;
}
