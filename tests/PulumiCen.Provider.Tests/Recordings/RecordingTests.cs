using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Recordings;

/// <summary>What the real engine sends, recorded, leads to no wrong verdict and no secret in any text.</summary>
public sealed class RecordingTests
{
    private static readonly string Package = Urns.Of(Urns.Package, "cn-na");
    private static readonly string A = Urns.Of(Urns.Connection, "a");

    [Theory]
    [InlineData("05-replace-package/1-up")]
    [InlineData("07-refresh-drift/1-up")]
    [InlineData("09-unknown-at-preview/1-preview")]
    [InlineData("11-secret-input/1-up")]
    [InlineData("12-import/1-up")]
    [InlineData("exclude/2-preview")]
    [InlineData("exclude/3-up")]
    [InlineData("force-replace/2-preview")]
    [InlineData("force-replace/4-up")]
    [InlineData("late-refusal-update/3-up")]
    public async Task A_plan_that_fits_has_no_failure(string step)
    {
        await using var playback = await Playback.PlayAsync(step);

        Assert.Empty(playback.Failures);
    }

    [Fact]
    public async Task A_package_moved_to_other_areas_leaves_connections_outside_and_nothing_counted_twice()
    {
        await using var playback = await Playback.PlayAsync("05-replace-package/2-preview");

        Assert.Contains($"{Package}: areas UpdateReplace", playback.Differences);
        Assert.NotEmpty(playback.Failures);
        Assert.All(playback.Failures, failure => Assert.Contains("us-east-1", failure, StringComparison.Ordinal));
        Assert.DoesNotContain("CEN1001", playback.AllTexts, StringComparison.Ordinal);
    }

    /// <summary>The engine was the same, and another provider answered: here, its calls get whole sums, each told once.</summary>
    [Theory]
    [InlineData("04-over-budget/2-preview", "need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.")]
    [InlineData("late-refusal-create/1-preview", "need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.")]
    [InlineData("late-refusal-update/2-preview", "need 26 Mbit/s, it has 20 Mbit/s: 6 Mbit/s too much.")]
    [InlineData("policy-pack-late-refusal/1-preview", "need 24 Mbit/s, it has 20 Mbit/s: 4 Mbit/s too much.")]
    public async Task A_plan_that_exceeds_fails_with_its_whole_sum(string step, string sum)
    {
        await using var playback = await Playback.PlayAsync(step);

        Assert.StartsWith($"CEN1001: connections of package \"cn-na\" {sum}", Assert.Single(playback.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_bandwidth_is_neither_zero_nor_an_error()
    {
        await using var playback = await Playback.PlayAsync("09-unknown-at-preview/1-preview");

        Assert.Empty(playback.Failures);
        Assert.Equal(PropertyValue.Unknown, playback.Planned[A].Find("bandwidth"));
        Assert.Equal(PropertyValue.Unknown, playback.Planned[A].Find("effectiveBandwidthKbps"));
        Assert.Contains("CEN3001", playback.AllTexts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_that_refresh_found_is_what_differs()
    {
        await using var playback = await Playback.PlayAsync("07-refresh-drift/2-refresh");

        Assert.Equal([$"{Urns.Of(Urns.Connection, "b")}: bandwidth Update"], playback.Differences);
    }

    [Fact]
    public async Task A_secret_bandwidth_is_in_no_text()
    {
        await using var playback = await Playback.PlayAsync("11-secret-input/1-up");

        Assert.DoesNotContain("8 Mbit/s", playback.AllTexts, StringComparison.Ordinal);
    }
}
