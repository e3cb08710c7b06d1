using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Execution;

/// <summary>Keeps the state of a stack while a deployment changes it.</summary>
internal interface ISnapshotStore
{
    /// <summary>Keeps a state; when this returns, a killed process loses nothing of it.</summary>
    Task SaveAsync(Snapshot snapshot);
}
