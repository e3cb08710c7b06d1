using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Tests.Recordings;

namespace PulumiCen.Engine.Tests.Backend;

/// <summary>States go from the real CLI to the stand-in and back.</summary>
public sealed class CheckpointTests
{
    public static TheoryData<string> Exports { get; } = new(Step.Scenarios
        .SelectMany(Step.Recorded)
        .Where(step => step.State is not null)
        .Select(step => Path.GetRelativePath(BuiltFiles.Traces, step.StateFile)));

    [Theory]
    [MemberData(nameof(Exports))]
    public void What_the_real_CLI_exported_is_exported_again(string file)
    {
        var recorded = JObject.Parse(File.ReadAllText(Path.Combine(BuiltFiles.Traces, file)));

        // Some recordings have placeholders for times.
        foreach (var time in recorded.Descendants().OfType<JProperty>().Where(property => property.Name is "created" or "modified").ToArray())
        {
            time.Remove();
        }

        var checkpoint = new Checkpoint(new OtherSecrets());

        var exported = checkpoint.Export(
            checkpoint.Read(Checkpoint.DeploymentIn(new StringReader(recorded.ToString()))), DateTimeOffset.UnixEpoch, showSecrets: false);

        foreach (var part in new[] { "resources", "pending_operations" })
        {
            var (before, after) = (recorded["deployment"]![part], exported["deployment"]![part]);
            Assert.True(JToken.DeepEquals(before, after), $"{part}: {before}\nbecame {after}");
        }
    }
}
