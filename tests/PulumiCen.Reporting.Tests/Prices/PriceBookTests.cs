using NJsonSchema;
using PulumiCen.Budget;
using PulumiCen.Reporting.Prices;
using YamlDotNet.Serialization;

namespace PulumiCen.Reporting.Tests.Prices;

/// <summary>What a price book says, and what it mustn't.</summary>
public class PriceBookTests
{
    private static readonly AreaPair ChinaNorthAmerica = AreaPair.Of(Area.China, Area.NorthAmerica);

    private static string Example => File.ReadAllText(Path.Combine(BuildFolders.Repository, "docs", "prices.example.yaml"));

    [Theory]
    [InlineData("2025-12-31", "the price for China and North-America is valid from 2026-01-01")]
    [InlineData("2026-01-01", "2010.00 CNY")]
    [InlineData("2026-06-30", "2010.00 CNY")]
    [InlineData("2026-07-01", "1900.00 CNY")]
    public async Task APriceHoldsFromItsFirstDayUntilTheNextOneBegins(string date, string expected) =>
        Assert.Equal(expected, await PriceAsync(Example, date, ChinaNorthAmerica, 20, 1));

    [Theory]
    [InlineData("2099-12-31", "2405.00 CNY")]
    [InlineData("2100-01-01", "the price for China and Europe was valid until 2099-12-31")]
    public async Task APriceWithAnEndIsUnknownAfterIt(string date, string expected) =>
        Assert.Equal(expected, await PriceAsync(Example, date, AreaPair.Of(Area.Europe, Area.China), 20, 1));

    [Fact]
    public async Task WhatIsNotInTheBookIsUnknownAndNotFree() => Assert.Equal(
        "the price book has none for Europe only", await PriceAsync(Example, "2026-12-01", AreaPair.Of(Area.Europe, Area.Europe), 20, 1));

    /// <summary>As a double, 0.1 three times is 0.30000000000000004.</summary>
    [Theory]
    [InlineData("0.1", 3, 1, "0.30 CNY")]
    [InlineData("0.000001", 2, 1, "0.000002 CNY")]
    [InlineData("999999999.999999", 10_000, 36, "359999999999999.64 CNY")]
    [InlineData("\"12.5\"", 2, 12, "300.00 CNY")]
    public async Task AmountsAreExact(string price, int megabits, int months, string expected) =>
        Assert.Equal(expected, await PriceAsync(Entry(price: price), "2026-12-01", ChinaNorthAmerica, megabits, months));

    [Fact]
    public async Task JsonIsYaml() => Assert.Equal(
        "4.00 USD",
        await PriceAsync(
            """{"prices": [{"areas": ["north-america", "CHINA"], "pricePerMbitMonth": 2, "currency": "USD", "validFrom": "2026-01-01", "source": "a"}]}""",
            "2026-12-01",
            ChinaNorthAmerica,
            2,
            1));

    [Theory]
    [InlineData("- 1\n", "CEN1940: \"prices.yaml\" is no price book: line 1, column 1: it has no keys.")]
    [InlineData("", "CEN1940: \"prices.yaml\" is no price book: it is empty.")]
    [InlineData("{}\n", "CEN1940: \"prices.yaml\" is no price book: it has no \"prices\".")]
    [InlineData("prices: 3\n", "CEN1940: \"prices.yaml\" is no price book: line 1, column 9: \"prices\" is no list.")]
    [InlineData("prices:\n  - 3\n", "CEN1940: \"prices.yaml\" is no price book: line 2, column 5: the price has no keys.")]
    [InlineData("prices: &a []\nb: *a\n", "CEN1940: \"prices.yaml\" is no price book: line 2, column 4: aliases aren't for price books.")]
    [InlineData("prices: []\n---\nprices: []\n", "CEN1940: \"prices.yaml\" is no price book: line 3, column 1: a second document begins.")]
    [InlineData("price: []\n", "CEN1941: \"prices.yaml\", line 1: there is no key \"price\".")]
    public void WhatIsNoPriceBookIsRefused(string text, string expected) => Assert.Equal(expected, Assert.Single(Problems(text)));

    [Fact]
    public void DeepNestingIsRefused() =>
        Assert.Contains("nested too deeply", Assert.Single(Problems($"prices: {new string('[', 10_000)}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("areas: [China]", "CEN1943: \"prices.yaml\", line 2: \"areas\" is \"[ China ]\"; it must be a list of two areas, such as [China, North-America].")]
    [InlineData("areas: [China, Nordamerika]", "CEN1944: \"prices.yaml\", line 2: there is no area \"Nordamerika\".")]
    [InlineData("pricePerMbitMonth: -1", "CEN1943: \"prices.yaml\", line 3: \"pricePerMbitMonth\" is \"-1\"; it must be a decimal number above 0 with up to 9 digits and 6 decimals.")]
    [InlineData("pricePerMbitMonth: 0.00", "CEN1943: \"prices.yaml\", line 3: \"pricePerMbitMonth\" is \"0.00\"; it must be a decimal number above 0 with up to 9 digits and 6 decimals.")]
    [InlineData("pricePerMbitMonth: 1e3", "CEN1943: \"prices.yaml\", line 3: \"pricePerMbitMonth\" is \"1e3\"; it must be a decimal number above 0 with up to 9 digits and 6 decimals.")]
    [InlineData("pricePerMbitMonth: 1,5", "CEN1943: \"prices.yaml\", line 3: \"pricePerMbitMonth\" is \"1,5\"; it must be a decimal number above 0 with up to 9 digits and 6 decimals.")]
    [InlineData("currency: cny", "CEN1943: \"prices.yaml\", line 4: \"currency\" is \"cny\"; it must be a currency as three capital letters, such as CNY.")]
    [InlineData("validFrom: 2026-02-30", "CEN1943: \"prices.yaml\", line 5: \"validFrom\" is \"2026-02-30\"; it must be a date, such as 2026-01-31.")]
    [InlineData("source: \"\"", "CEN1943: \"prices.yaml\", line 6: \"source\" is \"\"; it must be a line of 1 to 200 characters that says where the price is from.")]
    [InlineData("source:", "CEN1943: \"prices.yaml\", line 6: \"source\" is \"\"; it must be a line of 1 to 200 characters that says where the price is from.")]
    public void AWrongValueIsNamedWithItsLine(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(Problems(With(line))));

    [Theory]
    [InlineData("areas")]
    [InlineData("pricePerMbitMonth")]
    [InlineData("currency")]
    [InlineData("validFrom")]
    [InlineData("source")]
    public void AMissingKeyIsNamed(string key)
    {
        // A line of its own for the dash, so that any line can go.
        var lines = Entry().Replace("- areas", "-\n    areas", StringComparison.Ordinal).Split('\n');
        var text = string.Join('\n', lines.Where(line => !line.Contains($"{key}:", StringComparison.Ordinal)));

        Assert.EndsWith($": the price has no \"{key}\".", Assert.Single(Problems(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void AMisspeltKeyIsNamed() => Assert.Equal(
        "CEN1941: \"prices.yaml\", line 7: there is no key \"validuntil\".", Assert.Single(Problems(Entry() + "    validuntil: 2026-12-31\n")));

    [Fact]
    public void APriceThatEndsBeforeItBeginsIsRefused() => Assert.Equal(
        "CEN1943: \"prices.yaml\", line 7: \"validUntil\" is \"2025-12-31\"; it must be no earlier than \"validFrom\".",
        Assert.Single(Problems(Entry() + "    validUntil: 2025-12-31\n")));

    [Fact]
    public void APairInBothOrdersIsRefused() => Assert.Equal(
        "CEN1945: \"prices.yaml\", line 7: the areas [North-America, China] are in the other order in line 2.",
        Assert.Single(Problems(Entry() + Item(areas: "[North-America, China]", from: "2027-01-01"))));

    [Theory]
    [InlineData("", "2026-01-01", "2026-01-01")]
    [InlineData("    validUntil: 2026-12-31\n", "2026-12-31", "2026-12-31")]
    public void TwoPricesOnOneDayAreRefused(string end, string from, string day) => Assert.Equal(
        $"CEN1946: \"prices.yaml\", line {(end.Length == 0 ? 7 : 8)}: China and North-America have two prices on {day}, this one and that of line 2.",
        Assert.Single(Problems(Entry() + end + Item(from: from))));

    [Fact]
    public void TwoCurrenciesInOneBookAreRefused() => Assert.Equal(
        "CEN1947: \"prices.yaml\", line 7: the currency is USD, and CNY in line 2.",
        Assert.Single(Problems(Entry() + Item(areas: "[China, Europe]", currency: "USD"))));

    [Fact]
    public void AllThatIsWrongIsToldAtOnce() => Assert.Equal(
        3, Problems(With("currency: x") + Item(areas: "[China, Nowhere]", price: "-1")).Count());

    [Fact]
    public async Task TheExampleKeepsToTheSchemaAndSaysThatItIsMadeUp()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(BuildFolders.Repository, "docs", "prices.schema.json"));

        Assert.Empty(schema.Validate(ToJson(Example)));
        Assert.NotEmpty(schema.Validate(ToJson(With("pricePerMbitMonth: -1"))));
        Assert.NotEmpty(schema.Validate(ToJson(Entry() + "    validuntil: 2026-12-31\n")));
        Assert.Contains("ALL PRICES HERE ARE MADE UP", Example, StringComparison.Ordinal);
        Assert.Equal(Example.Split("- areas:").Length - 1, Example.Split("source: made up for this example").Length - 1);
    }

    private static string ToJson(string yaml) => new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml));

    private static string Entry(string price = "2") => "prices:\n" + Item(price: price);

    private static string Item(
        string areas = "[China, North-America]", string price = "2", string currency = "CNY", string from = "2026-01-01") =>
        $"""
           - areas: {areas}
             pricePerMbitMonth: {price}
             currency: {currency}
             validFrom: {from}
             source: a

         """;

    /// <summary>The entry with one line in place of that with its key.</summary>
    private static string With(string line)
    {
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        return string.Join('\n', Entry().Split('\n').Select(old =>
            old.TrimStart(' ', '-').StartsWith(key, StringComparison.Ordinal) ? old[..4] + line : old));
    }

    private static IEnumerable<string> Problems(string text) =>
        Assert.Throws<UnreadablePriceBookException>(() => Read(text, "2026-12-01")).Diagnostics
            .Select(problem => problem.ToString().Split('\n')[0]);

    private static PriceBook Read(string text, string date) =>
        PriceBook.Read(new StringReader(text), "prices.yaml", DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<string> PriceAsync(string text, string date, AreaPair areas, int megabits, int months)
    {
        var question = new PriceQuestion(areas, Bandwidth.FromMegabitsPerSecond(megabits), IsPrepaid: true, months);
        return await Read(text, date).FindAsync(question, CancellationToken.None) switch
        {
            PriceAnswer.Known known => known.Money.ToString(),
            PriceAnswer.Unknown unknown => unknown.Reason,
            _ => "",
        };
    }
}
