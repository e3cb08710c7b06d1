using PulumiCen.Engine.Backend;
using PulumiCen.Engine.Projects;
using PulumiCen.Engine.Tests.Backend;
using PulumiCen.Engine.Tests.Recordings;
using PulumiCen.Hostile;

namespace PulumiCen.Engine.Tests.Hostile;

/// <summary>Whatever is in a file that the CLI reads, it is read or refused.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void States_are_read_or_refused()
    {
        var recorded = Step.Scenarios.SelectMany(Step.Recorded).Where(step => step.State is not null)
            .Select(step => File.ReadAllText(step.StateFile)).ToArray();

        Look("engine-state", recorded, input =>
        {
            using var text = new StreamReader(new MemoryStream(input));
            var checkpoint = new Checkpoint(new OtherSecrets());
            var deployment = Checkpoint.DeploymentIn(text);
            _ = Checkpoint.SaltOf(deployment);
            checkpoint.Export(checkpoint.Read(deployment), DateTimeOffset.UnixEpoch, showSecrets: true);
        });
    }

    [Fact]
    public void Projects_are_read_or_refused() => Look(
        "engine-project",
        [
            BuiltFiles.RealProject,
            """
            name: net
            description: "all of it"
            main: program
            runtime: {name: dotnet, options: {binary: bin/net, typescript: false}}
            backend: {url: "file://~"}
            stackConfigDir: stacks
            plugins:
              providers:
                - {name: cen, path: ../plugins/cen}
            config:
              cen:endpoint: emulator
              cen:otherAllocations: [{bandwidthPackageId: cenbwp-1, bandwidth: 5}]
              net:size: {type: integer, default: 20}
            """,
        ],
        input =>
        {
            File.WriteAllBytes(Path.Combine(_folder.FullName, "Pulumi.yaml"), input);
            _ = ProjectFile.Load(_folder.FullName).ProgramDirectory;
        });

    [Fact]
    public void Settings_of_stacks_are_read_or_refused()
    {
        var project = new Project("net", _folder.FullName, "dotnet");
        var file = Path.Combine(_folder.FullName, "Pulumi.dev.yaml");

        Look(
            "engine-settings",
            ["encryptionsalt: v1:AAAA=\nconfig:\n  net:size: 20\n  net:list:\n    - a: {secure: v1:x}\n  cen:accessKeySecret:\n    secure: v1:abc\n"],
            input =>
            {
                File.WriteAllBytes(file, input);
                var settings = StackSettings.Load(project, "dev", null);
                _ = settings.EncryptionSalt;
                _ = settings.All(new OtherSecrets());
                settings.Set("list[0].b", isPath: true, "c", secrets: null);
                settings.Save();
                Assert.Equal("c", StackSettings.Load(project, "dev", null).Find("list[0].b", isPath: true, secrets: null)?.Value);
            });
    }

    private static void Look(string target, IReadOnlyList<string> good, Action<byte[]> read) =>
        HostileLook.Run(target, HostileText.From(good), input =>
        {
            try
            {
                read(input);
            }
            catch (EngineException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }

            return Task.CompletedTask;
        });
}
