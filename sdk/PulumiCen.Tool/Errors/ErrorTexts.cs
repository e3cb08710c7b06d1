using System.Text.RegularExpressions;
using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Tool.Errors;

/// <summary>
/// What the engine says of an error, as the user should read it: a text that has a code begins with it and is shown as
/// it is; one without gets the code that fits.
/// </summary>
internal static partial class ErrorTexts
{
    /// <summary>The error in a message; <see langword="null"/> when it only says that there was one.</summary>
    public static ShownError? Read(EngineMessage message)
    {
        if (message.Code is { } code)
        {
            return new ShownError(code, message.Text);
        }

        var plain = WithoutStackTrace(message.Text);
        return plain.Length == 0 || OnlyThatItFailed().IsMatch(plain) ? null : ShownError.Of(Classify(plain));
    }

    private static Diagnostic Classify(string text)
    {
        var configuration = Configuration().Match(text);
        if (configuration.Success)
        {
            var said = text[configuration.Index..].Split('\n')[0].Trim();
            return Diagnostics.ConfigurationValueInvalid(said, ShortKey(configuration.Groups["key"].Value));
        }

        if (CompilerError().IsMatch(text))
        {
            return Diagnostics.ProgramDoesNotBuild(text);
        }

        var unhandled = Unhandled().Match(text);
        return unhandled.Success
            ? Diagnostics.ProgramFailed(text[(unhandled.Index + unhandled.Length)..].Trim())
            : Diagnostics.EngineError(text);
    }

    // The project's own keys may be given without the project's name; a provider's may not.
    private static string ShortKey(string key)
    {
        var parts = key.Split(':', 2);
        return parts is [_, var name] && !string.Equals(parts[0], "cen", StringComparison.Ordinal) ? name : key;
    }

    private static string WithoutStackTrace(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !StackFrame().IsMatch(line))).Trim();

    [GeneratedRegex(
        @"^((update|preview|refresh|destroy) (failed|canceled|cancelled)"
        + @"|(an unhandled error: )?Program exited with non-zero exit code: \d+|\d+ errors?( occurred:?)?)\.?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnlyThatItFailed();

    [GeneratedRegex(
        @"(Configuration '(?<key>[^']+)' value '.*' is not a valid|Missing Required configuration variable '(?<key>[^']+)')",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Configuration();

    [GeneratedRegex(@"\berror (CS|MSB|NU|NETSDK)\d+|failed to build the program", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CompilerError();

    [GeneratedRegex(
        @"(failed with an unhandled exception:|Unhandled exception\.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unhandled();

    [GeneratedRegex(@"^\s+at .+|^\s*--- End of .+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StackFrame();
}
