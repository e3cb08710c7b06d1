using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Plugins;

/// <summary>A provider, spoken to in the engine's terms.</summary>
internal sealed class Provider : IProvider
{
    private readonly ProviderProcess _process;
    private readonly ResourceProvider.ResourceProviderClient _client;
    private WireFeatures _features;
    private bool _isConfigured;
    private bool _supportsPreview = true;
    private bool _hasHandshake;

    private Provider(ProviderProcess process)
    {
        _process = process;
        _client = new ResourceProvider.ResourceProviderClient(process.Channel);
    }

    /// <summary>Starts a provider and makes its acquaintance.</summary>
    public static async Task<Provider> StartAsync(
        string path, ProviderProcessOptions options, Events.IEventSink events, TimeProvider time)
    {
        var provider = new Provider(await ProviderProcess.StartAsync(path, options, events, time));
        try
        {
            await provider.GreetAsync(path, options.EngineAddress);
            return provider;
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    public async Task<CheckResult> CheckConfigAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        var request = new CheckRequest
        {
            Urn = urn,
            Name = Urns.NameOf(urn),
            Type = Urns.TypeOf(urn),
            Olds = Write(olds),
            News = Write(news),
        };
        try
        {
            return Read(await _client.CheckConfigAsync(request), news);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            return new CheckResult(news, []);
        }
        catch (RpcException error)
        {
            throw ProviderException.From(error);
        }
    }

    public async Task<DiffResult> DiffConfigAsync(string urn, PropertyMap oldInputs, PropertyMap oldOutputs, PropertyMap news)
    {
        var request = new DiffRequest
        {
            Urn = urn,
            Name = Urns.NameOf(urn),
            Type = Urns.TypeOf(urn),
            Olds = Write(oldOutputs),
            OldInputs = Write(oldInputs),
            News = Write(news),
        };
        try
        {
            return Read(await _client.DiffConfigAsync(request));
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            return DiffResult.Unknown;
        }
        catch (RpcException error)
        {
            throw ProviderException.From(error);
        }
    }

    public async Task ConfigureAsync(string urn, string id, PropertyMap inputs)
    {
        if (((PropertyValue)inputs).ContainsUnknown)
        {
            return;
        }

        var request = new ConfigureRequest
        {
            Args = Write(inputs),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = id,
            Urn = urn,
            Name = Urns.NameOf(urn),
            Type = Urns.TypeOf(urn),
        };
        var package = Urns.PackageOfProvider(request.Type);
        foreach (var (name, value) in inputs)
        {
            request.Variables[$"{package}:config:{name}"] = ProviderConfig.Text(value);
        }

        var response = await CallAsync(() => _client.ConfigureAsync(request).ResponseAsync);
        if (!_hasHandshake)
        {
            _features = Features(response.AcceptSecrets, response.AcceptResources, response.AcceptOutputs);
            _supportsPreview = response.SupportsPreview;
        }

        _isConfigured = true;
    }

    public async Task<CheckResult> CheckAsync(string urn, PropertyMap olds, PropertyMap news, ReadOnlyMemory<byte> randomSeed)
    {
        if (!_isConfigured)
        {
            return new CheckResult(news, []);
        }

        var request = new CheckRequest
        {
            Urn = urn,
            Name = Urns.NameOf(urn),
            Type = Urns.TypeOf(urn),
            Olds = Write(olds),
            News = Write(news),
            RandomSeed = ByteString.CopyFrom(randomSeed.Span),
        };
        return Read(await CallAsync(() => _client.CheckAsync(request).ResponseAsync), news);
    }

    public async Task<DiffResult> DiffAsync(
        ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges)
    {
        if (!_isConfigured)
        {
            return DiffResult.Unknown;
        }

        var request = new DiffRequest
        {
            Id = old.Id,
            Urn = old.Urn,
            Name = Urns.NameOf(old.Urn),
            Type = Urns.TypeOf(old.Urn),
            Olds = Write(old.Outputs),
            OldInputs = Write(old.Inputs),
            News = Write(news),
            IgnoreChanges = { ignoreChanges },
        };
        return Read(await CallAsync(() => _client.DiffAsync(request).ResponseAsync));
    }

    public async Task<ProviderState> CreateAsync(ResourceState state, bool isPreview)
    {
        if (isPreview && !(_isConfigured && _supportsPreview))
        {
            return new ProviderState("", state.Inputs);
        }

        var request = new CreateRequest
        {
            Urn = state.Urn,
            Name = Urns.NameOf(state.Urn),
            Type = Urns.TypeOf(state.Urn),
            Properties = Write(state.Inputs),
            Timeout = state.Timeouts.Create,
            Preview = isPreview,
        };
        var response = await CallAsync(() => _client.CreateAsync(request).ResponseAsync);
        if (!isPreview && response.Id.Length == 0)
        {
            throw new ProviderException($"plugin returned empty resource.ID from create '{state.Urn}'", StepStatus.Unknown);
        }

        return new ProviderState(response.Id, KeepSecrets(Wire.Read(response.Properties), state.Inputs))
        {
            RefreshBeforeUpdate = response.RefreshBeforeUpdate,
        };
    }

    public async Task<ProviderState> UpdateAsync(
        ResourceState old, ResourceState state, ImmutableArray<string> ignoreChanges, bool isPreview)
    {
        if (isPreview && !(_isConfigured && _supportsPreview))
        {
            return new ProviderState(old.Id, state.Inputs);
        }

        var request = new UpdateRequest
        {
            Id = old.Id,
            Urn = state.Urn,
            Name = Urns.NameOf(state.Urn),
            Type = Urns.TypeOf(state.Urn),
            Olds = Write(old.Outputs),
            OldInputs = Write(old.Inputs),
            News = Write(state.Inputs),
            Timeout = state.Timeouts.Update,
            Preview = isPreview,
            IgnoreChanges = { ignoreChanges },
        };
        var response = await CallAsync(() => _client.UpdateAsync(request).ResponseAsync);
        return new ProviderState(old.Id, KeepSecrets(Wire.Read(response.Properties), state.Inputs))
        {
            RefreshBeforeUpdate = response.RefreshBeforeUpdate,
        };
    }

    public async Task<ProviderState> ReadAsync(
        string urn, string id, PropertyMap? inputs, PropertyMap? outputs, double timeout)
    {
        var request = new ReadRequest
        {
            Id = id,
            Urn = urn,
            Name = Urns.NameOf(urn),
            Type = Urns.TypeOf(urn),
            Timeout = timeout,
        };
        if (outputs is not null)
        {
            request.Properties = Write(outputs);
        }

        if (inputs is not null)
        {
            request.Inputs = Write(inputs);
        }

        var response = await CallAsync(() => _client.ReadAsync(request).ResponseAsync);
        return new ProviderState(response.Id, KeepSecrets(Wire.Read(response.Properties), inputs ?? PropertyMap.Empty))
        {
            Inputs = response.Inputs is null
                ? null
                : KeepSecrets(Wire.Read(response.Inputs), inputs ?? PropertyMap.Empty),
            RefreshBeforeUpdate = response.RefreshBeforeUpdate,
        };
    }

    public async Task DeleteAsync(ResourceState state)
    {
        var request = new DeleteRequest
        {
            Id = state.Id,
            Urn = state.Urn,
            Name = Urns.NameOf(state.Urn),
            Type = Urns.TypeOf(state.Urn),
            Properties = Write(state.Outputs),
            OldInputs = Write(state.Inputs),
            Timeout = state.Timeouts.Delete,
        };
        await CallAsync(() => _client.DeleteAsync(request).ResponseAsync);
    }

    public async Task<InvokeResult> InvokeAsync(string token, PropertyMap args, bool isPreview)
    {
        if (!_isConfigured)
        {
            return new InvokeResult(PropertyMap.Empty, []);
        }

        var request = new InvokeRequest { Tok = token, Args = Write(args), Preview = isPreview };
        var response = await CallAsync(() => _client.InvokeAsync(request).ResponseAsync);
        return new InvokeResult(Wire.Read(response.Return), Read(response.Failures));
    }

    public async Task CancelAsync()
    {
        try
        {
            await _client.CancelAsync(new Empty(), deadline: null);
        }
        catch (RpcException)
        {
            // A provider without Cancel, or one that has ended, can't be cancelled.
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task GreetAsync(string path, string engineAddress)
    {
        var directory = Path.GetDirectoryName(path) ?? "";
        try
        {
            var response = await _client.HandshakeAsync(new ProviderHandshakeRequest
            {
                EngineAddress = engineAddress,
                RootDirectory = directory,
                ProgramDirectory = directory,
                ConfigureWithUrn = true,
                SupportsRefreshBeforeUpdate = true,
                InvokeWithPreview = true,
            });
            _features = Features(response.AcceptSecrets, response.AcceptResources, response.AcceptOutputs);
            _hasHandshake = true;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unimplemented)
        {
            // An older provider says what it accepts when it is configured.
        }
        catch (RpcException error)
        {
            throw new EngineException($"the provider {path} refused the handshake: {error.Status.Detail}", error);
        }

        await CallAsync(() => _client.GetPluginInfoAsync(new Empty()).ResponseAsync);
    }

    private async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException error)
        {
            // The CLI's words for a connection whose other end is gone.
            throw await _process.HasEndedAsync(error)
                ? new ProviderException("error reading from server: EOF", StepStatus.Ok)
                : ProviderException.From(error);
        }
    }

    // A provider that doesn't know secrets gives them back bare; what was secret as an input stays so.
    private PropertyMap KeepSecrets(PropertyMap outputs, PropertyMap inputs) =>
        _features.HasFlag(WireFeatures.Secrets)
            ? outputs
            : inputs.Where(input => input.Value.ContainsSecret && outputs.ContainsKey(input.Key))
                .Aggregate(outputs, (all, input) => all.With(input.Key, new PropertyValue.Secret(all[input.Key])));

    private Struct Write(PropertyMap properties) => PropertyWriter.Write(properties, _features);

    private CheckResult Read(CheckResponse response, PropertyMap news) => new(
        response.Inputs is null ? PropertyMap.Empty : KeepSecrets(Wire.Read(response.Inputs), news),
        Read(response.Failures));

    private static ImmutableArray<InputFailure> Read(IEnumerable<CheckFailure> failures) =>
        [.. failures.Select(failure => new InputFailure(failure.Property, failure.Reason))];

    private static DiffResult Read(DiffResponse response) => new()
    {
        HasChanges = response.Changes switch
        {
            DiffResponse.Types.DiffChanges.DiffNone => false,
            DiffResponse.Types.DiffChanges.DiffSome => true,
            _ => null,
        },
        ReplaceKeys = [.. response.Replaces],
        ChangedKeys = [.. response.Diffs],
        StableKeys = [.. response.Stables],
        DeleteBeforeReplace = response.DeleteBeforeReplace,
        Details = response.DetailedDiff.Count == 0 && !response.HasDetailedDiff
            ? null
            : response.DetailedDiff.ToImmutableSortedDictionary(
                detail => detail.Key,
                detail => new PropertyChange((PropertyChangeKind)(int)detail.Value.Kind, detail.Value.InputDiff),
                StringComparer.Ordinal),
    };

    private static WireFeatures Features(bool secrets, bool references, bool outputs) =>
        (secrets ? WireFeatures.Secrets : WireFeatures.None)
        | (references ? WireFeatures.References : WireFeatures.None)
        | (outputs ? WireFeatures.Outputs : WireFeatures.None);
}
