using System.Globalization;

namespace PulumiCen.Reporting.Costs;

/// <summary>An amount of money. It is exact: nothing is rounded, and no float is in it.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">The currency, as ISO 4217 has it: <c>CNY</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>The amount as a decimal number with a point and at least two decimals: <c>1250.00</c>.</summary>
    public string AmountText => Amount.ToString("0.00##########", CultureInfo.InvariantCulture);

    /// <summary>The sum of two.</summary>
    /// <exception cref="InvalidOperationException">They are in two currencies.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, left.CurrencyWith(right));

    /// <summary>The difference of two; it may be negative.</summary>
    /// <exception cref="InvalidOperationException">They are in two currencies.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, left.CurrencyWith(right));

    /// <summary>The sum of two.</summary>
    /// <exception cref="InvalidOperationException">They are in two currencies.</exception>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The difference of two; it may be negative.</summary>
    /// <exception cref="InvalidOperationException">They are in two currencies.</exception>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>For people: <c>1250.00 CNY</c>.</summary>
    public override string ToString() => $"{AmountText} {Currency}";

    private string CurrencyWith(Money other) => string.Equals(Currency, other.Currency, StringComparison.Ordinal)
        ? Currency
        : throw new InvalidOperationException($"{Currency} and {other.Currency} can't be added up.");
}
