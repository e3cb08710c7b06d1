using System.Text.RegularExpressions;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>What a user can make something of: a code, a sentence, and no stack trace.</summary>
internal static partial class ClearError
{
    /// <summary>Fails for an error that isn't that.</summary>
    public static void AssertAll(IEnumerable<string> errors) => Assert.All(errors, error => Assert.Matches(Form(), error));

    [GeneratedRegex(@"\ACEN\d{4}: (?!.*^\s+at )", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
