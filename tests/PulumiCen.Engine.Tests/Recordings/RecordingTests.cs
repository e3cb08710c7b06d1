namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>
/// The stand-in engine does what the real one did in the recordings: the calls that a provider gets and what they carry,
/// the state, <c>preview --json</c>, the events, the exit code.
/// </summary>
public sealed class RecordingTests(PlayedScenarios played) : IClassFixture<PlayedScenarios>
{
    public static TheoryData<string> Scenarios => [.. Step.Scenarios];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task The_stand_in_engine_does_what_the_real_one_did(string scenario)
    {
        var differences = await played.DifferencesAsync(scenario);

        AssertNone(differences.Where(difference => !ToleratedDifference.All.Any(tolerated => tolerated.Matches(difference))));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task What_depends_on_each_other_comes_in_order(string scenario) =>
        AssertNone(Violations(await played.StepsAsync(scenario), hasMagic: true));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_rules_of_order_hold_in_the_recordings_too(string scenario) =>
        AssertNone(Violations(Step.Recorded(scenario), hasMagic: false));

    [Fact]
    public async Task Every_tolerated_difference_still_occurs()
    {
        var differences = new List<Difference>();
        foreach (var scenario in Step.Scenarios)
        {
            differences.AddRange(await played.DifferencesAsync(scenario));
        }

        AssertNone(ToleratedDifference.All.Where(tolerated => !differences.Exists(tolerated.Matches)));
    }

    [Fact]
    public void Every_tolerated_difference_has_a_reason() =>
        Assert.All(ToleratedDifference.All, tolerated => Assert.NotEmpty(tolerated.Reason));

    private static void AssertNone(IEnumerable<object> problems)
    {
        var text = string.Join('\n', problems);
        Assert.True(text.Length == 0, text);
    }

    private static IEnumerable<string> Violations(IEnumerable<Step> steps, bool hasMagic) => steps.SelectMany(step =>
        CallOrder.Violations(step.Operation, step.Calls)
            .Concat(EventOrder.Violations(step.Events))
            .Concat(StateIntegrity.Violations(step.State, hasMagic))
            .Select(violation => $"{step.Scenario}/{step.Name}: {violation}"));
}
