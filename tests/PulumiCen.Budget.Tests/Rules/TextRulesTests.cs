namespace PulumiCen.Budget.Tests.Rules;

public sealed class TextRulesTests
{
    private const string Owner = "package \"cn-na\"";

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    public void A_name_has_1_to_128_characters(int length) => Assert.Null(TextRules.Name(Owner, new string('x', length)));

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    public void A_description_has_1_to_256_characters(int length) =>
        Assert.Null(TextRules.Description(Owner, new string('x', length)));

    [Fact]
    public void A_longer_one_is_refused_with_how_much_too_long_it_is()
    {
        var name = TextRules.Name(Owner, new string('x', 129))!;
        var description = TextRules.Description(Owner, new string('x', 260))!;

        Assert.Equal(("CEN1111", "name"), (name.Code, name.Property));
        Assert.Equal("\"name\" of package \"cn-na\" has 129 characters; it can have 1 to 128.\nTake 1 away.", name.Text);
        Assert.Equal("description", description.Property);
        Assert.Equal("\"description\" of package \"cn-na\" has 260 characters; it can have 1 to 256.\nTake 4 away.", description.Text);
    }

    [Fact]
    public void An_empty_one_is_refused() => Assert.Equal(
        "\"name\" of package \"cn-na\" has no characters; it can have 1 to 128.\nGive it some, or leave \"name\" out.",
        TextRules.Name(Owner, "")!.Text);

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("HTTPS://example.com")]
    public void One_that_starts_like_a_url_is_refused(string text) => Assert.Equal("CEN1112", TextRules.Name(Owner, text)!.Code);

    [Theory]
    [InlineData("see https://example.com")]
    [InlineData("httpd")]
    [InlineData("带宽包")]
    public void Others_are_not(string text) => Assert.Null(TextRules.Description(Owner, text));
}
