namespace PulumiCen.Budget.Tests.Rules;

public sealed class TagRulesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Twenty_tags_are_fine(int count) => Assert.Empty(TagRules.Check("x", Tags(count)));

    [Fact]
    public void More_are_not()
    {
        var problem = Assert.Single(TagRules.Check("instance \"a\"", Tags(23)));

        Assert.Equal(("CEN1113", "tags"), (problem.Code, problem.Property));
        Assert.Equal("instance \"a\" has 23 tags; it can have 20.\nRemove 3.", problem.Text);
    }

    [Theory]
    [InlineData("team", "")]
    [InlineData("aliyu", "n")]
    [InlineData("my-acs:", "x")]
    public void A_tag_can_be(string key, string value) => Assert.Empty(Check(key, value));

    [Fact]
    public void A_key_has_up_to_64_and_a_value_up_to_128_characters()
    {
        Assert.Empty(Check(new string('k', 64), new string('v', 128)));
        Assert.Contains("its key has 65 characters, and can have 1 to 64", Text(new string('k', 65), ""), StringComparison.Ordinal);
        Assert.Contains("its key has 0 characters, and can have 1 to 64", Text("", ""), StringComparison.Ordinal);
        Assert.Contains("its value has 129 characters, and can have up to 128", Text("k", new string('v', 129)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aliyun-team", "\"aliyun\"")]
    [InlineData("ALIYUN", "\"aliyun\"")]
    [InlineData("acs:x", "\"acs:\"")]
    public void The_clouds_own_keys_are_refused(string key, string prefix) =>
        Assert.Equal($"tag \"{key}\" of x: keys that start with {prefix} are the cloud's own.\nChange or remove the tag.", Text(key, ""));

    [Theory]
    [InlineData("http://key", "")]
    [InlineData("key-https://", "")]
    [InlineData("key", "see HTTP://example.com")]
    [InlineData("key", "https://example.com")]
    public void Urls_are_refused(string key, string value) =>
        Assert.Contains("neither key nor value can contain http:// or https://", Text(key, value), StringComparison.Ordinal);

    [Fact]
    public void All_problems_come_at_once_in_order()
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["b"] = "http://", ["acs:"] = "", ["a"] = "" };

        Assert.Collection(
            TagRules.Check("x", tags),
            first => Assert.StartsWith("tag \"acs:\" of x", first.Text, StringComparison.Ordinal),
            second => Assert.StartsWith("tag \"b\" of x", second.Text, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Tags(int count) =>
        Enumerable.Range(0, count).ToDictionary(number => $"tag-{number}", _ => "", StringComparer.Ordinal);

    private static IReadOnlyList<Diagnostic> Check(string key, string value) =>
        TagRules.Check("x", new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value });

    private static string Text(string key, string value) => Assert.Single(Check(key, value)).Text;
}
