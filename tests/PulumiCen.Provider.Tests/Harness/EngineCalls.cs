using System.Collections.Concurrent;
using Grpc.Core;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>The engine's calls for one resource after another, and what they do to the state.</summary>
internal sealed class EngineCalls(
    Func<string?, ResourceProvider.ResourceProviderClient> clientOf, StackState state, bool isPreview)
{
    public EngineCalls(ResourceProvider.ResourceProviderClient client, StackState state, bool isPreview)
        : this(_ => client, state, isPreview)
    {
    }

    /// <summary>Whether the program has a transform: it is shown references as texts, and gives those back.</summary>
    public bool Transforms { get; init; }

    private readonly ConcurrentQueue<(string Urn, StateEntry Entry)> _replaced = new();
    private readonly ConcurrentDictionary<string, bool> _planned = new(StringComparer.Ordinal);

    /// <summary>Check and Diff.</summary>
    /// <returns>What is to be done; null for nothing, or when the inputs are wrong.</returns>
    public async Task<Func<Task>?> RegisterAsync(ProgramResource resource, OperationResult result)
    {
        if (resource.Import is not null && !state.ContainsKey(resource.Urn) && !await ImportAsync(resource, result))
        {
            return null;
        }

        var program = Resolve(resource.Inputs);
        var old = state.GetValueOrDefault(resource.Urn);
        if (old is not null && resource.IsReplaced)
        {
            // The engine knows by itself: nobody asks for the difference, and the new one comes first.
            result.Steps.Enqueue($"replace {resource.Name}");
            return await CheckAsync(resource, PropertyMap.Empty, program, result) is { } replacing
                ? () => ReplaceAsync(resource, old, replacing, resource.DeletesFirst, result)
                : null;
        }

        if (await CheckAsync(resource, old?.Inputs ?? PropertyMap.Empty, program, result) is not { } inputs)
        {
            return null;
        }

        if (old is null)
        {
            _planned[resource.Urn] = true;
            result.Steps.Enqueue($"create {resource.Name}");
            return () => CreateAsync(resource, inputs, result);
        }

        var diff = await clientOf(resource.Provider).DiffAsync(new DiffRequest
        {
            Id = old.Id,
            Urn = resource.Urn,
            Olds = Write(old.Outputs),
            OldInputs = Write(old.Inputs),
            News = Write(inputs),
            Name = resource.Name,
            Type = resource.Type,
        });
        if (diff.Changes == DiffResponse.Types.DiffChanges.DiffNone && !old.IsIncomplete)
        {
            state[resource.Urn] = old with { Inputs = isPreview ? old.Inputs : inputs };
            return null;
        }

        var changes = string.Join(", ", diff.DetailedDiff.OrderBy(change => change.Key, StringComparer.Ordinal)
            .Select(change => $"{change.Key} {change.Value.Kind}"));
        if (diff.Replaces.Count == 0 && !resource.IsReplacedOnChanges)
        {
            result.Steps.Enqueue($"update {resource.Name}: {changes}");
            return () => UpdateAsync(resource, old, inputs, result);
        }

        result.Steps.Enqueue($"replace {resource.Name}: {changes}");
        return await CheckAsync(resource, PropertyMap.Empty, program, result) is { } fresh
            ? () => ReplaceAsync(resource, old, fresh, diff.DeleteBeforeReplace && !resource.CreatesFirst, result)
            : null;
    }

    public async Task RefreshAsync(string urn, OperationResult result)
    {
        var entry = state[urn];
        try
        {
            var read = await clientOf(entry.Provider).ReadAsync(new ReadRequest
            {
                Id = entry.Id,
                Urn = urn,
                Properties = Write(entry.Outputs),
                Inputs = Write(entry.Inputs),
                Name = entry.Name,
                Type = entry.Type,
            });
            if (read.Id.Length == 0)
            {
                state.TryRemove(urn, out _);
                result.Steps.Enqueue($"gone {entry.Name}");
                return;
            }

            state[urn] = entry with
            {
                Inputs = PropertyReader.Read(read.Inputs),
                Outputs = PropertyReader.Read(read.Properties),
                RefreshBeforeUpdate = read.RefreshBeforeUpdate,
            };
        }
        catch (RpcException exception)
        {
            result.Errors.Enqueue(exception.Status.Detail);
        }
    }

    public async Task DeleteReplacedAsync(OperationResult result)
    {
        foreach (var (urn, entry) in _replaced)
        {
            await DeleteOneAsync(urn, entry, result);
        }
    }

    public async Task DeleteAsync(IEnumerable<string> urns, OperationResult result)
    {
        foreach (var level in urns.ToList().GroupBy(urn => state[urn].Level).OrderByDescending(level => level.Key))
        {
            await Task.WhenAll(level.Select(async urn =>
            {
                if (await DeleteOneAsync(urn, state[urn], result))
                {
                    state.TryRemove(urn, out _);
                }
            }));
            if (!result.Succeeded)
            {
                return;
            }
        }
    }

    private async Task<bool> ImportAsync(ProgramResource resource, OperationResult result)
    {
        var read = await clientOf(resource.Provider).ReadAsync(new ReadRequest
        {
            Id = resource.Import,
            Urn = resource.Urn,
            Name = resource.Name,
            Type = resource.Type,
        });
        if (read.Id.Length == 0)
        {
            result.Errors.Enqueue($"{resource.Import} does not exist");
            return false;
        }

        state[resource.Urn] = new StateEntry(
            resource.Type, resource.Name, read.Id, PropertyReader.Read(read.Inputs), PropertyReader.Read(read.Properties))
        {
            Provider = resource.Provider,
        };
        return true;
    }

    private async Task<PropertyMap?> CheckAsync(
        ProgramResource resource, PropertyMap olds, PropertyMap news, OperationResult result)
    {
        var check = await clientOf(resource.Provider).CheckAsync(new CheckRequest
        {
            Urn = resource.Urn,
            Olds = Write(olds),
            News = Write(news),
            Name = resource.Name,
            Type = resource.Type,
        });
        foreach (var failure in check.Failures)
        {
            result.Errors.Enqueue($"{failure.Property}: {failure.Reason}");
        }

        return check.Failures.Count == 0 ? PropertyReader.Read(check.Inputs) : null;
    }

    private Task CreateAsync(ProgramResource resource, PropertyMap inputs, OperationResult result) =>
        TryAsync(resource, inputs, result, async () =>
        {
            var created = await clientOf(resource.Provider).CreateAsync(new CreateRequest
            {
                Urn = resource.Urn,
                Properties = Write(inputs),
                Preview = isPreview,
                Timeout = resource.Timeout,
                Name = resource.Name,
                Type = resource.Type,
            });
            if (!isPreview)
            {
                state[resource.Urn] = new StateEntry(
                    resource.Type, resource.Name, created.Id, inputs, PropertyReader.Read(created.Properties))
                {
                    Provider = resource.Provider,
                    RefreshBeforeUpdate = created.RefreshBeforeUpdate,
                };
            }
        });

    private Task UpdateAsync(
        ProgramResource resource, StateEntry old, PropertyMap inputs, OperationResult result) =>
        TryAsync(resource, inputs, result, async () =>
        {
            var updated = await clientOf(resource.Provider).UpdateAsync(new UpdateRequest
            {
                Id = old.Id,
                Urn = resource.Urn,
                Olds = Write(old.Outputs),
                OldInputs = Write(old.Inputs),
                News = Write(inputs),
                Preview = isPreview,
                Timeout = resource.Timeout,
                Name = resource.Name,
                Type = resource.Type,
            });
            if (!isPreview)
            {
                state[resource.Urn] = old with
                {
                    Inputs = inputs,
                    Outputs = PropertyReader.Read(updated.Properties),
                    RefreshBeforeUpdate = updated.RefreshBeforeUpdate,
                    IsIncomplete = false,
                };
            }
        });

    private async Task ReplaceAsync(
        ProgramResource resource, StateEntry old, PropertyMap inputs, bool deletesFirst, OperationResult result)
    {
        _planned[resource.Urn] = true;
        if (!isPreview && deletesFirst && !await DeleteOneAsync(resource.Urn, old, result))
        {
            return;
        }

        if (!isPreview && !deletesFirst)
        {
            _replaced.Enqueue((resource.Urn, old));
        }

        await CreateAsync(resource, inputs, result);
    }

    private async Task<bool> DeleteOneAsync(string urn, StateEntry entry, OperationResult result)
    {
        try
        {
            result.Steps.Enqueue($"delete {entry.Name}");
            await clientOf(entry.Provider).DeleteAsync(new DeleteRequest
            {
                Id = entry.Id,
                Urn = urn,
                Properties = Write(entry.Outputs),
                OldInputs = Write(entry.Inputs),
                Name = entry.Name,
                Type = entry.Type,
            });
            return true;
        }
        catch (RpcException exception)
        {
            result.Errors.Enqueue(exception.Status.Detail);
            return false;
        }
    }

    private async Task TryAsync(ProgramResource resource, PropertyMap inputs, OperationResult result, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RpcException exception)
        {
            result.Errors.Enqueue(exception.Status.Detail);
            result.FailedCalls.Enqueue((resource.Name, exception.Status.Detail));
            if (exception.GetRpcStatus()?.GetDetail<ErrorResourceInitFailed>() is { } partial)
            {
                state[resource.Urn] = new StateEntry(
                    resource.Type, resource.Name, partial.Id, PropertyReader.Read(partial.Inputs), PropertyReader.Read(partial.Properties))
                {
                    Provider = resource.Provider,
                    IsIncomplete = true,
                };
            }
        }
    }

    /// <summary>The program's inputs with the ids of the resources that they name: "" for one that preview creates.</summary>
    private PropertyMap Resolve(PropertyMap inputs) => PropertyMap.From(inputs.Select(input => KeyValuePair.Create(
        input.Key,
        input.Value switch
        {
            PropertyValue.Reference reference when Transforms => reference.Urn,
            PropertyValue.Reference reference => reference with { Id = IdOf(reference.Urn) },
            var value => value,
        })));

    private string IdOf(string urn) =>
        state.TryGetValue(urn, out var entry) && !(isPreview && _planned.ContainsKey(urn)) ? entry.Id : "";

    private static Google.Protobuf.WellKnownTypes.Struct Write(PropertyMap properties) =>
        PropertyWriter.Write(properties, WireFeatures.Secrets | WireFeatures.References);
}
