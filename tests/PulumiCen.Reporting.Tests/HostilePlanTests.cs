using CsCheck;
using PulumiCen.Reporting.Sources;

namespace PulumiCen.Reporting.Tests;

/// <summary>
/// A file that isn't what it should be is read as far as it makes sense, or refused; nothing else happens.
/// HOSTILE_ITERATIONS says how many to look at.
/// </summary>
public class HostilePlanTests
{
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_ITERATIONS"), out var iterations) ? iterations : 300;

    private static readonly string[] Values =
        ["null", "true", "-1", "1e400", "12345678901234567890123", "\"\"", "\"\\u0000\"", "[]", "{}", "[[[[]]]]", "{\"urn\":7}", "NaN", "'"];

    [Theory]
    [InlineData("events.jsonl")]
    [InlineData("preview.json")]
    [InlineData("state.json")]
    public void WhateverIsInAFileIsReadOrRefused(string kind)
    {
        var files = Directory.EnumerateFiles(Traces.Folder, $"*.{kind}", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 40], Gen.Int[0, Values.Length - 1]).Array[1, 5].Sample(
            edits => IsReadOrRefused(edits.Aggregate(files[edits[0].Item1], Edit)),
            iter: Iterations,
            threads: 1);
    }

    /// <summary>Puts something else in the place of a value, or of some characters.</summary>
    private static string Edit(string text, (int File, int Place, int Length, int Value) edit)
    {
        var colon = text.IndexOf(':', edit.Place % text.Length);
        var start = colon < 0 ? edit.Place % text.Length : colon + 1;
        var end = text.IndexOfAny([',', '}', '\n'], start);
        end = edit.Length % 2 == 0 && end >= 0 ? end : Math.Min(text.Length, start + edit.Length);
        return text[..start] + Values[edit.Value] + text[end..];
    }

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            var recorder = new PlanRecorder();
            using var reader = new StringReader(text);
            PlanDocument.ReadAsync(reader, recorder).GetAwaiter().GetResult();
            return recorder.Report() is not null;
        }
        catch (UnreadablePlanException)
        {
            return true;
        }
    }
}
