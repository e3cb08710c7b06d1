using System.Text.RegularExpressions;

namespace PulumiCen.Reporting.Steps;

/// <summary>Something that the engine, the provider, a policy pack or the program said.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">The diagnostic's code, such as <c>CEN1001</c>; <see langword="null"/> where it has none.</param>
/// <param name="Text">The text; from the code on where it has one, and without what the engine puts before it.</param>
/// <param name="Urn">The resource that it is about.</param>
public sealed partial record EngineMessage(MessageSeverity Severity, string? Code, string Text, string? Urn)
{
    /// <summary>Whether the operation is known to have ended with it, before all resources were registered.</summary>
    internal bool EndsPlan { get; private init; }

    /// <summary>Whether it only says that the operation failed, which others say better.</summary>
    internal bool OnlySaysThatItFailed { get; private init; }

    /// <summary>
    /// Reads a diagnostic. One may have several findings of the provider, parted by empty lines: each is a message of its own.
    /// </summary>
    /// <param name="severity">How bad it is.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="urn">The resource that it shows at.</param>
    public static IReadOnlyList<EngineMessage> Read(MessageSeverity severity, string text, string? urn)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isError = severity == MessageSeverity.Error;
        var match = Coded().Match(text);
        if (!match.Success)
        {
            var plain = Prefix().Replace(text.Trim(), string.Empty);
            var onlySaysThatItFailed = isError && Failed().IsMatch(plain);
            return plain.Length == 0
                ? []
                : [new EngineMessage(severity, null, plain, urn) { EndsPlan = isError && !onlySaysThatItFailed, OnlySaysThatItFailed = onlySaysThatItFailed }];
        }

        // A step's own failure has nothing before the code, or only the engine's word that it was a preview; a Check's has more.
        var isOfStep = Prefix().Replace(text[..match.Index].Trim() + " ", string.Empty).Trim().Length == 0;
        return
        [
            .. Next().Split(text[match.Index..].Replace("\r\n", "\n", StringComparison.Ordinal)).Select(one =>
            {
                var code = one[..Coded().Match(one).Groups["code"].Length];
                return new EngineMessage(severity, code, one.Trim(), urn) { EndsPlan = isError && !(isOfStep && WholeStackCodes.Contains(code)) };
            }),
        ];
    }

    /// <summary>Reads a violation of a policy, which the engine goes on after.</summary>
    /// <param name="isMandatory">Whether the operation fails because of it.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="urn">The resource that it shows at.</param>
    public static IReadOnlyList<EngineMessage> ReadPolicy(bool isMandatory, string text, string? urn) =>
    [
        .. Read(isMandatory ? MessageSeverity.Error : MessageSeverity.Warning, text, urn)
            .Select(message => message with { EndsPlan = false, OnlySaysThatItFailed = false }),
    ];

    [GeneratedRegex(@"\b(?<code>CEN\d{4}): ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Coded();

    [GeneratedRegex(@"\n\n(?=CEN\d{4}: )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Next();

    [GeneratedRegex(@"^(error: |Preview failed: )+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(
        @"^((update|preview|refresh|destroy) failed|\d+ errors?( occurred:?)?)\.?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Failed();
}
