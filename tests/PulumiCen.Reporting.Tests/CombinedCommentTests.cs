using PulumiCen.Reporting.Rendering.Markdown;
using Snapshooter.Xunit;

namespace PulumiCen.Reporting.Tests;

/// <summary>One comment for several stacks.</summary>
public sealed class CombinedCommentTests
{
    [Fact]
    public void Three_stacks_of_which_one_exceeds_one_is_undetermined_and_one_fits() =>
        Snapshot.Match(CombinedComment.Of([Comment("fits"), Comment("cannot-know"), Comment("exceeds")]), "Markdown.three-stacks");

    [Fact]
    public void A_stack_without_a_preview_is_told() =>
        Snapshot.Match(CombinedComment.Of([Comment("fits"), CombinedComment.Missing("infrastructure/dev")]), "Markdown.missing-stack");

    [Fact]
    public void It_is_no_longer_than_a_comment_may_be_and_has_a_line_for_each_stack()
    {
        var huge = Comment("huge");
        var combined = CombinedComment.Of([huge, huge, huge, Comment("exceeds")]);

        Assert.InRange(combined.Length, MarkdownReport.MostCharacters * 3 / 4, MarkdownReport.MostCharacters);
        Assert.Equal(Count(combined, "<details"), Count(combined, "</details>"));
        Assert.Equal(4, combined.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("<summary>❌ <code>net/dev</code>: 1 bandwidth package is too small</summary>", combined, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_stacks_are_counted()
    {
        var combined = CombinedComment.Of([.. Enumerable.Repeat(Comment("fits"), 5000)]);

        Assert.InRange(combined.Length, 1, MarkdownReport.MostCharacters);
        Assert.Matches(@"- and \d,\d{3} more\n", combined);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Notes\n\nNot a report.\n")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => CombinedComment.Of([text]));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>What the report of a plan is, as the other tests have it.</summary>
    private static string Comment(string name) =>
        File.ReadAllText(Path.Combine(BuildFolders.Repository, "tests", "PulumiCen.Reporting.Tests", "__snapshots__", $"Markdown.{name}.snap"));
}
