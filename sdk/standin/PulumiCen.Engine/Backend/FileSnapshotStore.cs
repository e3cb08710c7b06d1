using PulumiCen.Engine.Execution;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Backend;

/// <summary>Keeps a stack's state in its file.</summary>
internal sealed class FileSnapshotStore(FileBackend backend, StackName name, Checkpoint checkpoint, TimeProvider time)
    : ISnapshotStore
{
    public Task SaveAsync(Snapshot snapshot) =>
        backend.SaveAsync(name, stream => checkpoint.WriteAsync(stream, name, snapshot, time.GetUtcNow()));
}
