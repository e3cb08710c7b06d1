using System.Diagnostics;
using Pulumi.Automation;
using PulumiCen.Emulator;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests.Inline;

/// <summary>What is secret is nowhere but where it has to be: in the request to the cloud, and encrypted in the state.</summary>
public abstract class SecrecyTests(TestEngine engine) : IDisposable
{
    private const string Canary = "canary";
    private readonly Workspace _workspace = new(engine);
    private readonly Lock _gate = new();
    private readonly List<string> _seen = [];

    public void Dispose() => _workspace.Dispose();

    [EngineTheory]
    [InlineData("canary-of-the-key", true)]
    [InlineData("canary-that-is-wrong", false)]
    public async Task Keys_and_secret_inputs_are_seen_nowhere(string secret, bool isRight)
    {
        await using var cloud = await EmulatorServer.StartAsync(
            new EmulatorOptions { Keys = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "canary-of-the-key" } },
            CancellationToken.None);
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(WithSecrets));
        stack.Workspace.EnvironmentVariables!["PULUMI_CEN_ENDPOINT"] = null;
        await stack.SetAllConfigAsync(new Dictionary<string, ConfigValue>(StringComparer.Ordinal)
        {
            ["cen:endpoint"] = new($"{cloud.Endpoint}"),
            ["cen:accessKeyId"] = new("id"),
            ["cen:accessKeySecret"] = new(secret, isSecret: true),
            ["cen:securityToken"] = new("canary-of-the-token", isSecret: true),
        });

        await RunAsync(stack.PreviewAsync(new PreviewOptions
        {
            OnStandardOutput = See,
            OnStandardError = See,
            OnEvent = See,
            Debug = true,
            LogFlow = true,
            LogToStdErr = true,
            LogVerbosity = 9,
            Diff = true,
        }));
        await RunAsync(stack.UpAsync(new UpOptions
        {
            OnStandardOutput = See,
            OnStandardError = See,
            OnEvent = See,
            Debug = true,
            LogFlow = true,
            LogToStdErr = true,
            LogVerbosity = 9,
            Diff = true,
        }));

        Assert.Equal(isRight, (await stack.ResourcesAsync()).ContainsKey("network"));
        Assert.True(cloud.Requests.Taken > 0);
        Assert.Equal(isRight, (await cloud.Emulator.DescribeAsync(CancellationToken.None))["cens"]!.Any());
        foreach (var file in Directory.EnumerateFiles(_workspace.Folder, "*", SearchOption.AllDirectories))
        {
            See($"{file}: {await File.ReadAllTextAsync(file)}");

            // The CLI leaves its files to the user's umask.
            if (_workspace.Engine.IsStandIn && !OperatingSystem.IsWindows() && file.Contains(Path.Combine(".pulumi", "stacks"), StringComparison.Ordinal))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }

        Assert.Contains(_seen, line => line.Contains("accessKeySecret", StringComparison.Ordinal));
        Assert.DoesNotContain(_seen, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    private static void WithSecrets() => _ = new Instance("network", new InstanceArgs
    {
        Description = Pulumi.Output.CreateSecret("canary-of-the-description"),
    });

    /// <summary>Runs an operation, and looks at the arguments of all processes again and again meanwhile.</summary>
    private async Task RunAsync(Task running)
    {
        while (!running.IsCompleted)
        {
            SeeProcesses();
            await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        try
        {
            await running;
        }
        catch (Exception error)
        {
            See(error.ToString());
        }
    }

    private void SeeProcesses()
    {
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                try
                {
                    See(File.ReadAllText($"/proc/{process.Id}/cmdline"));
                }
                catch (IOException)
                {
                    // It has ended.
                }
            }
        }
    }

    private void See(Pulumi.Automation.Events.EngineEvent engineEvent) => See(System.Text.Json.JsonSerializer.Serialize(engineEvent));

    private void See(string text)
    {
        lock (_gate)
        {
            _seen.Add(text);
        }
    }

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnStandIn() : SecrecyTests(TestEngine.StandIn);

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnPulumi() : SecrecyTests(TestEngine.Pulumi);
}
