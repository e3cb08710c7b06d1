namespace Pulumi.Automation;

/// <content>The stacks of inline programs.</content>
public sealed partial class LocalWorkspace
{
    /// <summary>Creates a stack of an inline program.</summary>
    /// <exception cref="ArgumentNullException">The project's settings were taken away.</exception>
    public static Task<WorkspaceStack> CreateStackAsync(InlineProgramArgs args) =>
        CreateStackAsync(args, CancellationToken.None);

    /// <summary>Creates a stack of an inline program.</summary>
    /// <exception cref="ArgumentNullException">The project's settings were taken away.</exception>
    public static Task<WorkspaceStack> CreateStackAsync(InlineProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, WorkspaceStack.CreateAsync, cancellationToken);

    /// <summary>Selects a stack of an inline program.</summary>
    /// <exception cref="ArgumentNullException">The project's settings were taken away.</exception>
    public static Task<WorkspaceStack> SelectStackAsync(InlineProgramArgs args) =>
        SelectStackAsync(args, CancellationToken.None);

    /// <summary>Selects a stack of an inline program.</summary>
    /// <exception cref="ArgumentNullException">The project's settings were taken away.</exception>
    public static Task<WorkspaceStack> SelectStackAsync(InlineProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, WorkspaceStack.SelectAsync, cancellationToken);

    /// <summary>Selects or creates a stack of an inline program.</summary>
    /// <exception cref="ArgumentNullException">The project's settings were taken away.</exception>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(InlineProgramArgs args) =>
        CreateOrSelectStackAsync(args, CancellationToken.None);

    /// <summary>Selects or creates a stack of an inline program.</summary>
    /// <exception cref="ArgumentNullException">The project's settings were taken away.</exception>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(InlineProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, WorkspaceStack.CreateOrSelectAsync, cancellationToken);

    private static async Task<WorkspaceStack> OpenAsync(
        InlineProgramArgs args,
        Func<string, Workspace, CancellationToken, Task<WorkspaceStack>> open,
        CancellationToken cancellationToken)
    {
        if (args.ProjectSettings is null)
        {
            throw new ArgumentNullException(nameof(args), $"{nameof(args.ProjectSettings)} cannot be null.");
        }

        return await open(args.StackName, await CreateForStackAsync(args, cancellationToken), cancellationToken);
    }
}
