using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Faults;

/// <summary>The embedded emulator keeps its cloud in a file: where that can't be written, an update fails and nothing is lost.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("cen-provider");

    private string StateFile => Path.Combine(_root.FullName, ".pulumi", "cen-emulator", "net.dev.json");

    /// <summary>What the emulator writes before it takes the place of its file.</summary>
    private string Draft => $"{StateFile}.new";

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData(true, "No space left on device")]
    [InlineData(false, "denied")]
    public async Task An_update_fails_clearly_and_is_done_later(bool isFull, string reason)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var stack = new StackDriver(PropertyMap.Empty.With("endpoint", "emulator").With("maxRetries", 0))
        {
            StartProvider = address => RunningProvider.StartProcessAsync(new ProviderProcess(address, _root.FullName)),
        };
        (await stack.UpAsync(Program(8))).ShouldSucceed();

        await MakeDueForRewriteAsync();

        // Root may write everywhere, but no file where a folder is.
        FileSystemInfo obstacle = isFull ? File.CreateSymbolicLink(Draft, "/dev/full") : Directory.CreateDirectory(Draft);
        var failed = await stack.UpAsync(Program(9));

        Assert.Contains(reason, Assert.Single(failed.Errors), StringComparison.Ordinal);
        ClearError.AssertAll(failed.Errors);
        (await stack.PreviewAsync(Program(8))).ShouldBeEmpty();
        obstacle.Delete();
        (await stack.RefreshAsync()).ShouldSucceed();
        (await stack.UpAsync(Program(9))).ShouldSucceed();
        (await stack.PreviewAsync(Program(9))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Half_a_change_on_a_full_disk_is_none()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var isFull = false;
        await using var stack = new StackDriver(PropertyMap.Empty.With("endpoint", "emulator").With("maxRetries", 0))
        {
            StartProvider = address => RunningProvider.StartProcessAsync(isFull
                ? ProviderProcess.WithFileLimit(address, _root.FullName, (new FileInfo(StateFile).Length / 512) + 1)
                : new ProviderProcess(address, _root.FullName)),
        };
        (await stack.UpAsync(Program(8))).ShouldSucceed();
        isFull = true;
        var before = await File.ReadAllBytesAsync(StateFile);
        var failed = await stack.UpAsync(Program(9));

        Assert.Contains("can't be written", Assert.Single(failed.Errors), StringComparison.Ordinal);
        ClearError.AssertAll(failed.Errors);
        Assert.Equal(before, await File.ReadAllBytesAsync(StateFile));
        isFull = false;
        (await stack.RefreshAsync()).ShouldSucceed();
        (await stack.UpAsync(Program(9))).ShouldSucceed();
        (await stack.PreviewAsync(Program(9))).ShouldBeEmpty();
    }

    /// <summary>Adds a long change that changes nothing, so that the file is due to be written anew.</summary>
    private async Task MakeDueForRewriteAsync()
    {
        var last = JObject.Parse((await File.ReadAllLinesAsync(StateFile))[^1]);
        var nothing = new JObject { ["nextNumber"] = last["nextNumber"], ["journal"] = new JArray(), ["padding"] = new string(' ', 1_100_000) };
        await File.AppendAllTextAsync(StateFile, $"{nothing.ToString(Formatting.None)}\n");
    }

    private static StackProgram Program(double bandwidth) => new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", bandwidth);
}
