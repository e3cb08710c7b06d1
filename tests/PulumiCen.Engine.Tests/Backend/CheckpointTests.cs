using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Secrets;
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
        var checkpoint = new Checkpoint(new OtherSecrets());

        var exported = checkpoint.Export(
            checkpoint.Read(Checkpoint.DeploymentOf(recorded)), DateTimeOffset.UnixEpoch, showSecrets: false);

        foreach (var part in new[] { "resources", "pending_operations" })
        {
            var (before, after) = (recorded["deployment"]![part], exported["deployment"]![part]);
            Assert.True(JToken.DeepEquals(before, after), $"{part}: {before}\nbecame {after}");
        }
    }

    /// <summary>The recordings don't have the key of their secrets.</summary>
    private sealed class OtherSecrets : ISecretsProvider
    {
        public string Salt => "";

        public string Encrypt(string plaintext) => throw new InvalidOperationException("A secret that is as it was is not encrypted again.");

        public string Decrypt(string ciphertext) => "8";
    }
}
