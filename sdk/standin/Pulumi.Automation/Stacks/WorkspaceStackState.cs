namespace Pulumi.Automation;

/// <summary>Changes of a stack's state, resource by resource.</summary>
public sealed class WorkspaceStackState
{
    private readonly WorkspaceStack _stack;

    internal WorkspaceStackState(WorkspaceStack stack)
    {
        _stack = stack;
    }

    /// <summary>Forgets a resource.</summary>
    public Task DeleteAsync(string urn, bool force = false, CancellationToken cancellationToken = default) =>
        _stack.RunAsync(force ? ["state", "delete", urn, "--force"] : ["state", "delete", urn], cancellationToken);

    /// <summary>Takes the protection off a resource.</summary>
    public Task UnprotectAsync(string urn, CancellationToken cancellationToken = default) =>
        _stack.RunAsync(["state", "unprotect", urn], cancellationToken);

    /// <summary>Takes the protection off all resources.</summary>
    public Task UnprotectAllAsync(CancellationToken cancellationToken = default) =>
        _stack.RunAsync(["state", "unprotect", "--all"], cancellationToken);
}
