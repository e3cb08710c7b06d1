using Snapshooter.Xunit;

namespace PulumiCen.Testing.Tests;

/// <summary>An assertion that fails says what the preview would say.</summary>
public class AssertionTests
{
    [Theory]
    [InlineData(4, "fits")]
    [InlineData(9, "exceeds")]
    public async Task The_text_of_a_failed_assertion(int shenzhen, string name)
    {
        var result = await CenTest.RunAsync(() => Programs.TwoAreas(shenzhen));

        Action[] assertions =
        [
            () => result.AssertNoErrors(),
            () => result.AssertFits("cn-na"),
            () => result.AssertExceeds("cn-na"),
            () => result.AssertCannotKnow("cn-na"),
            () => result.AssertDiagnostic("CEN1153"),
            () => result.AssertFits("cn-eu"),
        ];

        Snapshot.Match(string.Join("\n\n----\n\n", assertions.Select(TextOf)), $"assertions.{name}");
    }

    private static string TextOf(Action assertion) =>
        Record.Exception(assertion) is { } exception ? $"{exception.GetType().Name}: {exception.Message}" : "passes";
}
