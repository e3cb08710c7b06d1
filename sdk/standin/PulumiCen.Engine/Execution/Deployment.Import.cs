using PulumiCen.Engine.Events;
using PulumiCen.Engine.Monitor;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Execution;

/// <content>Taking resources into the stack that exist already, without a program.</content>
internal sealed partial class Deployment
{
    /// <summary>Imports what the options name; what is there stays as it is.</summary>
    public async Task ImportAsync()
    {
        _executor.FailureMode = FailureMode.Ignore;
        try
        {
            foreach (var resource in _start.Resources.Where(resource => !resource.Delete))
            {
                await RunImportAsync([new SameStep(resource, resource with { Id = "" })]);
            }

            var stack = await StackAsync();
            var providers = await ProvidersAsync();
            await ImportAsync(ImportSteps(stack, providers));
        }
        catch (Exception error) when (error is EngineException or ProviderException)
        {
            FailureReason = error.Message;
            _events.Error("", $"{(_options.IsPreview ? "preview" : "update")} failed: {error.Message}");
            Bail();
        }
        catch (BailException)
        {
            // The step has told.
            FailureReason = $"step application failed: {_executor.FirstFailure}";
        }

        await _recorder.SaveAsync();
        _ended.TrySetResult();
    }

    private async Task RunImportAsync(IReadOnlyList<Step> steps)
    {
        await _executor.RunAllAsync(steps);
        foreach (var step in steps)
        {
            Resources.Set(step.New!, step);
        }

        if (_executor.HasFailed || _executor.Stopped.IsCancellationRequested)
        {
            throw new BailException();
        }
    }

    private async Task<string> StackAsync()
    {
        if (_start.Resources.FirstOrDefault(resource => string.Equals(resource.Type, Urns.StackType, StringComparison.Ordinal)) is { } old)
        {
            return old.Urn;
        }

        var name = $"{_options.Project}-{_options.Stack}";
        var state = new ResourceGoal { Type = Urns.StackType, Name = name }
            .ToState(Urns.Create(_options.Stack, _options.Project, "", Urns.StackType, name));
        await RunImportAsync([CreateStep.Fresh(state)]);
        return state.Urn;
    }

    /// <summary>The reference of each provider that an import needs, by URN; those that aren't there are made.</summary>
    private async Task<Dictionary<string, string>> ProvidersAsync()
    {
        var needed = _options.Imports.Where(import => !import.IsComponent)
            .Select(import => Urns.IsProviderType(import.Type)
                ? (Urn: UrnOf(import), import.Version, IsDefault: false)
                : import.Provider.Length > 0
                    ? (Urn: import.Provider, import.Version, IsDefault: false)
                    : (Urn: DefaultProviderOf(import), import.Version, IsDefault: true))
            .DistinctBy(provider => provider.Urn, StringComparer.Ordinal)
            .ToArray();
        var steps = new List<Step>();
        foreach (var provider in needed.Where(provider => Resources.Find(provider.Urn) is null))
        {
            var package = Urns.PackageOfProvider(Urns.TypeOf(provider.Urn));
            var inputs = provider.IsDefault
                ? DefaultProviders.Inputs(_options, package, provider.Version)
                : provider.Version.Length > 0 ? PropertyMap.Empty.With("version", provider.Version) : PropertyMap.Empty;
            var check = await Registry.CheckAsync(provider.Urn, PropertyMap.Empty, inputs, ReadOnlyMemory<byte>.Empty);
            foreach (var failure in check.Failures)
            {
                var state = new ResourceState { Urn = provider.Urn, Type = Urns.TypeOf(provider.Urn), Inputs = inputs };
                _events.Error(provider.Urn, CheckFailures.Text(state, failure));
            }

            if (check.Failures.Length > 0)
            {
                throw new EngineException("provider check failed");
            }

            steps.Add(CreateStep.Fresh(new ResourceState
            {
                Urn = provider.Urn,
                Type = Urns.TypeOf(provider.Urn),
                Custom = true,
                Inputs = inputs,
            }));
        }

        await RunImportAsync(steps);
        return needed.ToDictionary(
            provider => provider.Urn,
            provider => ProviderReference.Create(provider.Urn, Resources.Find(provider.Urn)!.Value.State.Id),
            StringComparer.Ordinal);
    }

    private List<Step> ImportSteps(string stack, Dictionary<string, string> providers)
    {
        var steps = new List<Step>();
        foreach (var import in _options.Imports.Where(import => !Urns.IsProviderType(import.Type)))
        {
            var goal = import with { Parent = import.Parent.Length > 0 ? import.Parent : stack };
            var urn = UrnOf(goal);
            if (steps.Exists(step => string.Equals(step.Urn, urn, StringComparison.Ordinal)))
            {
                throw new EngineException($"duplicate import '{import.Name}' of type '{import.Type}'");
            }

            // What is there under that id is imported already.
            var old = Resources.Find(urn)?.State;
            if (old is not null && string.Equals(old.ImportId.Length > 0 ? old.ImportId : old.Id, import.Id, StringComparison.Ordinal))
            {
                continue;
            }

            var state = new ResourceState
            {
                Urn = urn,
                Type = import.Type,
                Custom = !import.IsComponent,
                Parent = goal.Parent,
                Protect = import.Protect,
                ImportId = import.Id,
                Provider = import.IsComponent
                    ? ""
                    : providers[import.Provider.Length > 0 ? import.Provider : DefaultProviderOf(import)],
            };
            steps.Add(new PlannedImportStep(state, _events, isOld: _ => old is not null, isThere: parent => Resources.Find(parent) is not null));
        }

        return steps;
    }

    // Parents first; otherwise all at once.
    private async Task ImportAsync(List<Step> steps)
    {
        while (steps.Count > 0)
        {
            var waiting = steps.Select(step => step.Urn).ToHashSet(StringComparer.Ordinal);
            var ready = steps.Where(step => !waiting.Contains(step.New!.Parent)).ToArray();
            steps.RemoveAll(ready.Contains);
            await RunImportAsync(ready);
        }

    }

    private string UrnOf(ImportGoal import) =>
        Urns.Create(_options.Stack, _options.Project, import.Parent, import.Type, import.Name);

    private string DefaultProviderOf(ImportGoal import) => Urns.Create(
        _options.Stack,
        _options.Project,
        "",
        Urns.ProviderTypePrefix + Urns.PackageOf(import.Type),
        DefaultProviders.NameOf(import.Version));
}
