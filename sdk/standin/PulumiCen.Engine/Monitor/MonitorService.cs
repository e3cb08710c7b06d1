using System.Collections.Frozen;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;
using Pulumirpc;

namespace PulumiCen.Engine.Monitor;

/// <summary>What programs talk to: wire on this side, the deployment's own terms on the other.</summary>
internal sealed class MonitorService(Deployment deployment) : ResourceMonitor.ResourceMonitorBase
{
    private static readonly FrozenSet<string> Features = new[]
    {
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "replaceWith", "replacementTrigger", "transforms",
        "invokeTransforms", "resourceHooks", "errorHooks",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly DefaultProviders _defaultProviders = new(deployment);
    private readonly Transforms _transforms = new(deployment.Callbacks);

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });

    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context)
    {
        var options = deployment.Options;
        return Task.FromResult(new DeploymentInfo
        {
            Project = options.Project,
            Stack = options.Stack,
            Organization = options.Organization,
            DryRun = options.IsPreview,
            Parallel = options.Parallel,
            Config = { options.Config.ToDictionary(entry => entry.Key, entry => entry.Value.Value, StringComparer.Ordinal) },
            ConfigSecretKeys = { options.Config.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key) },
            SupportedFeatures =
            {
                ResourceMonitorFeature.Secrets,
                ResourceMonitorFeature.ResourceReferences,
                ResourceMonitorFeature.AliasSpecs,
                ResourceMonitorFeature.DeletedWith,
                ResourceMonitorFeature.ReplaceWith,
                ResourceMonitorFeature.OutputValues,
                ResourceMonitorFeature.ReplacementTrigger,
                ResourceMonitorFeature.Transforms,
                ResourceMonitorFeature.InvokeTransforms,
                ResourceMonitorFeature.ResourceHooks,
                ResourceMonitorFeature.ErrorHooks,
            },
        });
    }

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        AnswerAsync(async () =>
        {
            if (request.Remote)
            {
                throw new EngineException(
                    $"{request.Type} is a component of a package; the stand-in engine doesn't have those, use the pulumi CLI");
            }

            request = await _transforms.ApplyAsync(Inherited(request));
            var provider = request.Custom && !Urns.IsProviderType(request.Type)
                ? await ProviderAsync(request.Provider, request.Type, request.Version)
                : "";
            var register = new RegisterEvent(Goals.From(request, provider));
            deployment.Post(register);
            var registered = await deployment.WaitAsync(register.Done.Task);
            if (registered.Result != RegistrationResult.Success && !request.SupportsResultReporting)
            {
                throw new RpcException(new Status(StatusCode.Internal, "resource registration failed"));
            }

            _transforms.Note(registered.State.Urn, request);
            return new RegisterResourceResponse
            {
                Urn = registered.State.Urn,
                Id = registered.State.Id,
                Object = Write(registered.State.Outputs, request.AcceptSecrets, request.AcceptResources),
                Unknown = registered.IsUnknown,
                Result = registered.Result switch
                {
                    RegistrationResult.Failed => Result.Fail,
                    RegistrationResult.Skipped => Result.Skip,
                    _ => Result.Success,
                },
            };
        });

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        AnswerAsync(async () =>
        {
            var provider = await ProviderAsync(request.Provider, request.Type, request.Version);
            var read = new ReadEvent(Goals.From(request, provider));
            deployment.Post(read);
            var state = (await deployment.WaitAsync(read.Done.Task)).State;
            return new ReadResourceResponse
            {
                Urn = state.Urn,
                Properties = Write(state.Outputs, request.AcceptSecrets, request.AcceptResources),
            };
        });

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
        AnswerAsync(async () =>
        {
            var outputs = new OutputsEvent(request.Urn, Goals.Plain(Wire.Read(request.Outputs)));
            deployment.Post(outputs);
            await deployment.WaitAsync(outputs.Done.Task);
            return new Empty();
        });

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        AnswerAsync(async () =>
        {
            request = await _transforms.ApplyAsync(request);
            var args = Goals.Plain(Wire.Read(request.Args));
            var result = request.Tok is "pulumi:pulumi:getResource"
                ? GetResource(args)
                : await InvokeAsync(request, args);
            return new ResourceInvokeResponse
            {
                Return = Write(result.Return, acceptSecrets: true, request.AcceptResources),
                Failures =
                {
                    result.Failures.Select(failure => new CheckFailure { Property = failure.Property, Reason = failure.Reason }),
                },
            };
        });

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context)
    {
        _transforms.AddToStack(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
    {
        _transforms.AddToInvokes(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context) =>
        AnswerAsync(() =>
        {
            deployment.Hooks.Register(request);
            return Task.FromResult(new Empty());
        });

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context) =>
        AnswerAsync(() =>
        {
            deployment.Hooks.Register(request);
            return Task.FromResult(new Empty());
        });

    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        await deployment.ShutDownAsync();
        return new Empty();
    }

    // What a program doesn't say of a resource is as its parent has it.
    private RegisterResourceRequest Inherited(RegisterResourceRequest request)
    {
        if (_transforms.Find(request.Parent) is not { } parent)
        {
            return request;
        }

        var inherited = request.Clone();
        inherited.DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent.DeletedWith;
        if (!request.HasProtect && parent.HasProtect)
        {
            inherited.Protect = parent.Protect;
        }

        if (!request.HasRetainOnDelete && parent.HasRetainOnDelete)
        {
            inherited.RetainOnDelete = parent.RetainOnDelete;
        }

        if (request.Custom && request.Provider.Length == 0)
        {
            var package = Urns.PackageOf(request.Type);
            inherited.Provider = Own(request.Providers, package) ?? Own(parent.Providers, package) ?? "";
        }

        return inherited;
    }

    private static string? Own(Google.Protobuf.Collections.MapField<string, string> providers, string package) =>
        providers.TryGetValue(package, out var provider) ? provider : null;

    private async Task<InvokeResult> InvokeAsync(ResourceInvokeRequest request, PropertyMap args)
    {
        var reference = await ProviderAsync(request.Provider, request.Tok, request.Version);
        var provider = await deployment.Registry.GetAsync(reference);
        try
        {
            return await provider.InvokeAsync(request.Tok, args, deployment.Options.IsPreview);
        }
        catch (ProviderException error)
        {
            throw new EngineException($"invocation of {request.Tok} returned an error: {error.Message}", error);
        }
    }

    // The SDKs ask this of each resource reference that they meet, in previews as well.
    private InvokeResult GetResource(PropertyMap args)
    {
        var urn = args.Find("urn") is PropertyValue.Text text ? text.Value : "";
        if (deployment.Resources.Find(urn) is not { } found)
        {
            throw new EngineException($"unknown resource {urn}");
        }

        return new InvokeResult(
            PropertyMap.Empty.With("urn", urn).With("id", found.State.Id).With("state", found.State.Outputs), []);
    }

    private Task<string> ProviderAsync(string reference, string token, string version) => reference.Length > 0
        ? Task.FromResult(reference)
        : _defaultProviders.GetAsync(Urns.PackageOf(token), version);

    private static Struct Write(PropertyMap properties, bool acceptSecrets, bool acceptResources) => PropertyWriter.Write(
        properties,
        (acceptSecrets ? WireFeatures.Secrets : WireFeatures.None) | (acceptResources ? WireFeatures.References : WireFeatures.None));

    private static async Task<T> AnswerAsync<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (DeploymentEndedException error)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, error.Message));
        }
        catch (EngineException error)
        {
            throw new RpcException(new Status(StatusCode.Unknown, error.Message));
        }
    }
}
