using PulumiCen.Hostile;
using PulumiCen.Reporting.Sources;

namespace PulumiCen.Reporting.Tests.Hostile;

/// <summary>A file that isn't what it should be is read as far as it makes sense, or refused; nothing else happens.</summary>
public class HostilePlanTests
{
    [Theory]
    [InlineData("events.jsonl")]
    [InlineData("preview.json")]
    [InlineData("state.json")]
    public void WhateverIsInAFileIsReadOrRefused(string kind)
    {
        var files = Directory.EnumerateFiles(Traces.Folder, $"*.{kind}", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        HostileLook.Run($"plan-{kind}", HostileText.From(files), async input =>
        {
            try
            {
                var recorder = new PlanRecorder();
                using var reader = new StreamReader(new MemoryStream(input));
                await PlanDocument.ReadAsync(reader, recorder);
                Assert.NotNull(recorder.Report());
            }
            catch (UnreadablePlanException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
        });
    }
}
