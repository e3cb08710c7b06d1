using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Monitor;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Execution;

/// <summary>Functions of the program that run before and after what is done with a resource, and when it fails.</summary>
internal sealed class ResourceHooks(CallbackClients clients, IEventSink events, bool isPreview)
{
    public const string BeforeCreate = "BeforeCreate";
    public const string AfterCreate = "AfterCreate";
    public const string BeforeUpdate = "BeforeUpdate";
    public const string AfterUpdate = "AfterUpdate";
    public const string BeforeDelete = "BeforeDelete";
    public const string AfterDelete = "AfterDelete";
    public const string OnError = "OnError";

    /// <summary>How often an operation is tried in all.</summary>
    private const int MostTries = 100;

    private readonly ConcurrentDictionary<string, RegisterResourceHookRequest> _hooks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RegisterErrorHookRequest> _errorHooks = new(StringComparer.Ordinal);

    /// <exception cref="EngineException">There is one with that name.</exception>
    public void Register(RegisterResourceHookRequest hook)
    {
        if (!_hooks.TryAdd(hook.Name, hook))
        {
            throw new EngineException($"hook {hook.Name} already registered");
        }
    }

    /// <exception cref="EngineException">There is one with that name.</exception>
    public void Register(RegisterErrorHookRequest hook)
    {
        if (!_errorHooks.TryAdd(hook.Name, hook))
        {
            throw new EngineException($"error hook {hook.Name} already registered");
        }
    }

    /// <summary>Runs the hooks of a moment.</summary>
    /// <param name="moment">Which moment.</param>
    /// <param name="old">The resource before; null where it is new.</param>
    /// <param name="new">The resource after, as far as it is known; null where it goes.</param>
    /// <exception cref="EngineException">One failed, or isn't there.</exception>
    public async Task RunAsync(string moment, ResourceState? old, ResourceState? @new)
    {
        var state = (@new ?? old)!;
        var isBefore = moment.StartsWith("Before", StringComparison.Ordinal);
        foreach (var name in state.Hooks.GetValueOrDefault(moment, []))
        {
            if (!_hooks.TryGetValue(name, out var hook))
            {
                throw new EngineException($"hook \"{name}\" was not registered");
            }

            if (isPreview && !hook.OnDryRun)
            {
                continue;
            }

            var request = new ResourceHookRequest
            {
                Urn = state.Urn,
                Id = state.Id,
                Name = Urns.NameOf(state.Urn),
                Type = state.Type,
                NewInputs = Write(@new?.Inputs),
                OldInputs = Write(old?.Inputs),
                NewOutputs = isBefore ? null : Write(@new?.Outputs),
                OldOutputs = Write(old?.Outputs),
            };
            if (await FailureAsync(hook, request) is not { } failure)
            {
                continue;
            }

            if (!hook.IgnoreErrors)
            {
                throw new EngineException($"{(isBefore ? "before" : "after")} hook \"{name}\" failed: {failure}");
            }

            events.Warning(state.Urn, $"{moment} hook \"{name}\" failed: {failure}");
        }
    }

    /// <summary>Does something, and again while the hooks of a failure ask for it.</summary>
    public async Task<T> TryAsync<T>(string operation, ResourceState? old, ResourceState? @new, Func<Task<T>> attempt)
    {
        var state = (@new ?? old)!;
        var hooks = state.Hooks.GetValueOrDefault(OnError, []);
        var failures = new List<string>();
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (Plugins.ProviderException error) when (hooks.Length > 0)
            {
                failures.Insert(0, error.Message);
                if (failures.Count >= MostTries)
                {
                    events.Warning(state.Urn, $"maximum number of error hook retries ({MostTries}) reached");
                    throw;
                }

                if (!await WantsRetryAsync(hooks, operation, old, @new, failures))
                {
                    throw;
                }

                events.Warning(state.Urn, $"retrying {operation} due to on-error hook request ({failures.Count}/{MostTries})");
            }
        }
    }

    private async Task<bool> WantsRetryAsync(
        ImmutableArray<string> names, string operation, ResourceState? old, ResourceState? @new, List<string> failures)
    {
        var state = (@new ?? old)!;
        var wantsRetry = false;
        foreach (var name in names)
        {
            var hook = _errorHooks.GetValueOrDefault(name)
                ?? throw new EngineException($"error hooks execution failed: error hook \"{name}\" was not registered");
            var response = await clients.InvokeAsync(
                hook.Callback,
                new ErrorHookRequest
                {
                    Urn = state.Urn,
                    Id = state.Id,
                    Name = Urns.NameOf(state.Urn),
                    Type = state.Type,
                    NewInputs = Write(@new?.Inputs),
                    OldInputs = Write(old?.Inputs),
                    OldOutputs = Write(old?.Outputs),
                    FailedOperation = operation,
                    Errors = { failures },
                },
                ErrorHookResponse.Parser);
            if (response.Error.Length > 0)
            {
                throw new EngineException($"error hooks execution failed: error hook \"{name}\" failed: {response.Error}");
            }

            wantsRetry |= response.Retry;
        }

        return wantsRetry;
    }

    private async Task<string?> FailureAsync(RegisterResourceHookRequest hook, ResourceHookRequest request)
    {
        try
        {
            var response = await clients.InvokeAsync(hook.Callback, request, ResourceHookResponse.Parser);
            return response.Error.Length > 0 ? response.Error : null;
        }
        catch (EngineException error)
        {
            return error.Message;
        }
    }

    private static Struct? Write(PropertyMap? properties) =>
        properties is null ? null : PropertyWriter.Write(properties, WireFeatures.All);
}
