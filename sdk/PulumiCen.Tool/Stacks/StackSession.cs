using Pulumi.Automation;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;
using PulumiCen.Automation;
using PulumiCen.Budget;
using PulumiCen.Reporting.Sources;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Clouds;
using PulumiCen.Tool.Engines;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Stacks;

/// <summary>A stack, opened with the engine and the cloud that the command line asks for.</summary>
internal sealed class StackSession : IDisposable
{
    private static readonly string[] ProjectFiles = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

    private readonly StackRequest _request;
    private readonly WorkspaceStack _stack;

    private StackSession(StackRequest request, WorkspaceStack stack, Engine engine, CloudTarget cloud, string project)
    {
        _request = request;
        _stack = stack;
        Engine = engine;
        Cloud = cloud;
        Project = project;
    }

    public Engine Engine { get; }

    public CloudTarget Cloud { get; }

    public string Project { get; }

    public string EngineVersion => _stack.Workspace.PulumiVersion;

    /// <summary>Opens the stack; creates it when missing.</summary>
    /// <exception cref="ToolException">The request can't be met.</exception>
    public static async Task<StackSession> OpenAsync(StackRequest request, CancellationToken cancellationToken)
    {
        var (workspace, engine, cloud, project) = await OpenWorkspaceAsync(request, cancellationToken);

        // The stack takes the workspace on: another one would ask the CLI for its version again.
        var stack = await WorkspaceStack.CreateOrSelectAsync(request.Stack, workspace, cancellationToken);
        return new StackSession(request, stack, engine, cloud, project);
    }

    /// <summary>Reads the states of a program's stacks, without selecting or creating any.</summary>
    /// <param name="request">The program; its stack is the one that is read.</param>
    /// <param name="all">Whether all stacks are, that the program has in its back end.</param>
    /// <param name="union">Hears them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">The request can't be met.</exception>
    /// <exception cref="CommandException">The engine can't read one of them.</exception>
    public static async Task ReadStatesAsync(
        StackRequest request, bool all, StackUnion union, CancellationToken cancellationToken)
    {
        using var workspace = (await OpenWorkspaceAsync(request, cancellationToken)).Workspace;
        var stacks = all ? (await workspace.ListStacksAsync(cancellationToken)).Select(stack => stack.Name) : [request.Stack];
        foreach (var stack in stacks)
        {
            var cloud = await CloudOfAsync(workspace, request with { Stack = stack }, cancellationToken);
            var observer = union.From(request.ProgramFolder, cloud.IsEmulator ? $"{request.ProgramFolder} {stack}" : StackUnion.LiveCloud);
            await TellAsync(await workspace.ExportStackAsync(stack, cancellationToken), observer, cancellationToken);
        }
    }

    /// <summary>Previews an update. The configuration of the request holds for this run only.</summary>
    /// <exception cref="CommandException">It failed; the observer has heard why.</exception>
    public async Task PreviewAsync(IPlanObserver observer, CancellationToken cancellationToken)
    {
        using var config = _request.Config.Count == 0 ? null : OneRunConfig.Create(StackFile(), Project, _request.Config);
        var options = new PreviewOptions { Refresh = _request.Refresh };
        Fill(options, observer);
        options.ConfigFile = config?.Path;
        await _stack.PreviewAsync(options, cancellationToken);
    }

    /// <summary>Updates, and saves the configuration of the request before.</summary>
    /// <exception cref="CommandException">It failed; the observer has heard why.</exception>
    public async Task UpAsync(IPlanObserver observer, CancellationToken cancellationToken)
    {
        if (_request.Config.Count > 0)
        {
            var values = _request.Config.ToDictionary(
                setting => setting.FullKey(Project),
                setting => new ConfigValue(setting.Value, setting.IsSecret),
                StringComparer.Ordinal);
            await _stack.SetAllConfigAsync(values, cancellationToken);
        }

        var options = new UpOptions { Refresh = _request.Refresh };
        Fill(options, observer);
        await _stack.UpAsync(options, cancellationToken);
    }

    /// <summary>Refreshes, or says what a refresh would do.</summary>
    /// <exception cref="CommandException">It failed; the observer has heard why.</exception>
    public async Task RefreshAsync(IPlanObserver observer, bool previewOnly, CancellationToken cancellationToken)
    {
        var options = new RefreshOptions { PreviewOnly = previewOnly };
        Fill(options, observer);
        await _stack.RefreshAsync(options, cancellationToken);
    }

    /// <summary>Destroys, or says what that would delete.</summary>
    /// <exception cref="CommandException">It failed; the observer has heard why.</exception>
    public async Task DestroyAsync(IPlanObserver observer, bool previewOnly, CancellationToken cancellationToken)
    {
        var options = new DestroyOptions { PreviewOnly = previewOnly, Refresh = _request.Refresh };
        Fill(options, observer);
        await _stack.DestroyAsync(options, cancellationToken);
    }

    /// <summary>Tells the observer the stack's state: each resource as one that doesn't change.</summary>
    public async Task ReadStateAsync(IPlanObserver observer, CancellationToken cancellationToken) =>
        await TellAsync(await _stack.ExportStackAsync(cancellationToken), observer, cancellationToken);

    public void Dispose() => _stack.Dispose();

    private static async Task<(LocalWorkspace Workspace, Engine Engine, CloudTarget Cloud, string Project)> OpenWorkspaceAsync(
        StackRequest request, CancellationToken cancellationToken)
    {
        if (!ProjectFiles.Any(name => File.Exists(Path.Combine(request.ProgramFolder, name))))
        {
            throw new ToolException(Diagnostics.NoProject(request.ProgramFolder), ExitCodes.Usage);
        }

        var engine = new EngineLocator(Environment.GetEnvironmentVariable("PATH") ?? string.Empty, AppContext.BaseDirectory)
            .Find(request.Engine);
        ProcessEnvironment.Use(engine);

        var pulumi = new PreviewOnlyCommand(await LocalPulumiCommand.CreateAsync(cancellationToken: cancellationToken));
        var workspace = await LocalWorkspace.CreateAsync(
            new LocalWorkspaceOptions { WorkDir = request.ProgramFolder, PulumiCommand = pulumi }, cancellationToken);
        var project = await workspace.GetProjectSettingsAsync(cancellationToken)
            ?? throw new ToolException(Diagnostics.NoProject(request.ProgramFolder));
        var cloud = await CloudOfAsync(workspace, request, cancellationToken);
        workspace.EnvironmentVariables = StackEnvironment.For(
            engine, cloud, request.ProgramFolder, Environment.GetEnvironmentVariable);
        return (workspace, engine, cloud, project.Name);
    }

    private static async Task TellAsync(StackDeployment state, IPlanObserver observer, CancellationToken cancellationToken)
    {
        using var reader = new StringReader(state.Json.GetRawText());
        await PlanDocument.ReadAsync(reader, observer, cancellationToken);
    }

    private static async Task<CloudTarget> CloudOfAsync(Workspace workspace, StackRequest request, CancellationToken cancellationToken) =>
        CloudSelection.Select(
            request.Cloud, ConfiguredEndpoint(request, await workspace.GetStackSettingsAsync(request.Stack, cancellationToken)));

    private static string? ConfiguredEndpoint(StackRequest request, StackSettings? settings) =>
        request.Config.LastOrDefault(setting => string.Equals(setting.Key, CloudSelection.EndpointKey, StringComparison.Ordinal))
            is { } given
            ? given.Value
            : settings?.Config?.TryGetValue(CloudSelection.EndpointKey, out var configured) is true ? configured.Value : null;

    private string StackFile()
    {
        var name = "Pulumi." + _request.Stack.Split('/')[^1];
        var path = Path.Combine(_request.ProgramFolder, name);
        return File.Exists(path + ".yml") ? path + ".yml" : path + ".yaml";
    }

    private void Fill(UpdateOptions options, IPlanObserver observer)
    {
        options.Parallel = _request.Parallel;
        options.Target = [.. _request.Targets];
        options.OnEvent = engineEvent => EventTranslation.Tell(engineEvent, observer);
    }
}
