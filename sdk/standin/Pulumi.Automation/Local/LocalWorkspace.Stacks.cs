using System.Collections.Immutable;
using Pulumi.Automation.Serialization;

namespace Pulumi.Automation;

/// <content>The stacks and their states.</content>
public sealed partial class LocalWorkspace
{
    /// <summary>Creates a stack for the program in a folder.</summary>
    public static Task<WorkspaceStack> CreateStackAsync(LocalProgramArgs args) =>
        CreateStackAsync(args, CancellationToken.None);

    /// <summary>Creates a stack for the program in a folder.</summary>
    public static Task<WorkspaceStack> CreateStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, WorkspaceStack.CreateAsync, cancellationToken);

    /// <summary>Selects a stack of the program in a folder.</summary>
    public static Task<WorkspaceStack> SelectStackAsync(LocalProgramArgs args) =>
        SelectStackAsync(args, CancellationToken.None);

    /// <summary>Selects a stack of the program in a folder.</summary>
    public static Task<WorkspaceStack> SelectStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, WorkspaceStack.SelectAsync, cancellationToken);

    /// <summary>Selects a stack of the program in a folder, or creates it.</summary>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(LocalProgramArgs args) =>
        CreateOrSelectStackAsync(args, CancellationToken.None);

    /// <summary>Selects a stack of the program in a folder, or creates it.</summary>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, WorkspaceStack.CreateOrSelectAsync, cancellationToken);

    /// <inheritdoc/>
    public override async Task<WhoAmIResult> WhoAmIAsync(CancellationToken cancellationToken = default) =>
        CommandOutput.User((await RunCommandAsync(["whoami", "--json"], cancellationToken)).StandardOutput);

    /// <inheritdoc/>
    public override Task CreateStackAsync(string stackName, CancellationToken cancellationToken) =>
        RunCommandAsync(
            string.IsNullOrWhiteSpace(SecretsProvider)
                ? ["stack", "init", stackName]
                : ["stack", "init", stackName, "--secrets-provider", SecretsProvider],
            cancellationToken);

    /// <inheritdoc/>
    public override Task SelectStackAsync(string stackName, CancellationToken cancellationToken) =>
        RunCommandAsync(["stack", "select", "--stack", stackName], cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveStackAsync(string stackName, CancellationToken cancellationToken = default) =>
        RunCommandAsync(["stack", "rm", "--yes", stackName], cancellationToken);

    /// <inheritdoc/>
    public override async Task<ImmutableList<StackSummary>> ListStacksAsync(CancellationToken cancellationToken = default) =>
        CommandOutput.Stacks((await RunCommandAsync(["stack", "ls", "--json"], cancellationToken)).StandardOutput);

    /// <inheritdoc/>
    public override async Task<StackDeployment> ExportStackAsync(
        string stackName, CancellationToken cancellationToken = default)
    {
        var result = await RunCommandAsync(["stack", "export", "--stack", stackName, "--show-secrets"], cancellationToken);
        return StackDeployment.FromJsonString(result.StandardOutput);
    }

    /// <inheritdoc/>
    public override async Task ImportStackAsync(
        string stackName, StackDeployment state, CancellationToken cancellationToken = default)
    {
        var folder = Directory.CreateTempSubdirectory("automation-");
        try
        {
            var file = Path.Combine(folder.FullName, "state.json");
            await File.WriteAllTextAsync(file, state.Json.GetRawText(), cancellationToken);
            await RunCommandAsync(["stack", "import", "--file", file, "--stack", stackName], cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, OutputValue>> GetStackOutputsAsync(
        string stackName, CancellationToken cancellationToken = default)
    {
        var masked = await RunCommandAsync(["stack", "output", "--json", "--stack", stackName], cancellationToken);
        var plain = await RunCommandAsync(
            ["stack", "output", "--json", "--show-secrets", "--stack", stackName], cancellationToken);
        return CommandOutput.Outputs(masked.StandardOutput, plain.StandardOutput);
    }

    private static async Task<WorkspaceStack> OpenAsync(
        LocalProgramArgs args,
        Func<string, Workspace, CancellationToken, Task<WorkspaceStack>> open,
        CancellationToken cancellationToken)
    {
        var workspace = await CreateForStackAsync(args, cancellationToken);
        return await open(args.StackName, workspace, cancellationToken);
    }
}
