using PulumiCen.Engine.Backend;

namespace PulumiCen.Engine.Tests.Backend;

public sealed class StackLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("locks-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The CLI reads every file of the folder as a lock, whatever its name.</summary>
    [Fact]
    public void There_is_nothing_among_the_locks_but_locks()
    {
        var backend = new FileBackend($"file://{_folder.FullName}", _folder.FullName);
        var name = new StackName("net", "dev");

        using (StackLock.Take(backend, name, TimeProvider.System))
        {
            Assert.Equal(".json", Path.GetExtension(Assert.Single(Directory.EnumerateFiles(backend.LockDirectory(name)))));
            Assert.Throws<EngineException>(() => StackLock.Take(backend, name, TimeProvider.System));
        }

        Assert.Empty(Directory.EnumerateFiles(backend.LockDirectory(name)));
    }
}
