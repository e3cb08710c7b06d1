using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Faults;

/// <summary>The embedded emulator keeps its cloud in a file: where that can't be written, an update fails and nothing is lost.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("cen-provider");

    /// <summary>What the emulator writes before it takes the place of its file.</summary>
    private string Draft => Path.Combine(_root.FullName, ".pulumi", "cen-emulator", "net.dev.json.new");

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

    private static StackProgram Program(double bandwidth) => new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", bandwidth);
}
