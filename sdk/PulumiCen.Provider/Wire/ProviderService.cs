using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Budget;
using PulumiCen.Protocol;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Operations;
using Pulumirpc;

namespace PulumiCen.Provider.Wire;

/// <summary>Pulumi's provider protocol: reads each message, hands it to the handler of its resource, writes the answer.</summary>
internal sealed class ProviderService(ProviderSession session, SharedOperation operation, EngineLog log) : ResourceProvider.ResourceProviderBase
{
    /// <summary>The engine says in Configure what it accepts; every engine of the last years accepts both.</summary>
    private const WireFeatures Features = WireFeatures.Secrets | WireFeatures.References;

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context)
    {
        log.Attach(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsAutonamingConfiguration = true,
        });
    }

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        log.Attach(request.Address);
        return Task.FromResult(new Empty());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = PackageSchema.Version });

    public override Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, ServerCallContext context) =>
        Task.FromResult(new GetSchemaResponse { Schema = PackageSchema.Json });

    public override Task<GetMappingResponse> GetMapping(GetMappingRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingResponse());

    public override Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, ServerCallContext context) =>
        Task.FromResult(new GetMappingsResponse());

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(CheckMessages.Write(ConfigurationChecks.Check(PropertyReader.Read(request.News)), Features));

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context)
    {
        var difference = ConfigurationChecks.Diff(
            PropertyReader.Read(request.OldInputs ?? request.Olds), PropertyReader.Read(request.News));
        return Task.FromResult(DiffMessages.Write(difference));
    }

    public override async Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        await session.ConfigureAsync(
            PropertyReader.Read(request.Args), request.HasUrn ? request.Urn : "", context.CancellationToken);
        return new ConfigureResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPreview = true,
            SupportsAutonamingConfiguration = true,
        };
    }

    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var call = CheckMessages.Read(request);
        var outcome = await session.HandlerOf(call.Resource.Type).CheckAsync(call, context.CancellationToken);
        if (call.OldInputs.Count == 0 && outcome.Errors.Count == 0)
        {
            operation.Expect(call.Resource.Urn, session.HandlerOf(call.Resource.Type).Role);
        }

        return CheckMessages.Write(outcome, Features);
    }

    public override async Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var call = DiffMessages.Read(request);
        var handler = session.HandlerOf(call.Resource.Type);
        var difference = await handler.DiffAsync(call);
        if (difference.HasCall)
        {
            operation.Expect(call.Resource.Urn, handler.Role);
        }

        return DiffMessages.Write(difference);
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var call = LifecycleMessages.Read(request);
        var handler = session.HandlerOf(call.Resource.Type);
        if (request.Preview)
        {
            var planned = await PlanAsync(call.Resource, token => handler.PlanAsync(call, token), context);
            return new CreateResponse { Properties = planned };
        }

        using var busy = operation.Run(call.Resource.Urn);
        using var running = session.Run(context.CancellationToken);
        var created = await handler.CreateAsync(call, running.Token);
        return new CreateResponse
        {
            Id = created.Id,
            Properties = PropertyWriter.Write(created.State, Features),
            RefreshBeforeUpdate = created.NeedsRefresh,
        };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var call = LifecycleMessages.Read(request);
        using var running = session.Run(context.CancellationToken);
        var found = await session.HandlerOf(call.Resource.Type).ReadAsync(call, running.Token);
        return found is null
            ? new ReadResponse()
            : new ReadResponse
            {
                Id = found.Id,
                Properties = PropertyWriter.Write(found.State, Features),
                Inputs = PropertyWriter.Write(found.Inputs, Features),
            };
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        var call = LifecycleMessages.Read(request);
        var handler = session.HandlerOf(call.Resource.Type);
        if (request.Preview)
        {
            var planned = await PlanAsync(call.Resource, token => handler.PlanAsync(call, token), context);
            return new UpdateResponse { Properties = planned };
        }

        using var busy = operation.Run(call.Resource.Urn);
        using var running = session.Run(context.CancellationToken);
        var updated = await handler.UpdateAsync(call, running.Token);
        return new UpdateResponse
        {
            Properties = PropertyWriter.Write(updated.State, Features),
            RefreshBeforeUpdate = updated.NeedsRefresh,
        };
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        var call = LifecycleMessages.Read(request);
        using var busy = operation.Run(call.Resource.Urn);
        using var running = session.Run(context.CancellationToken);
        await session.HandlerOf(call.Resource.Type).DeleteAsync(call, running.Token);
        return new Empty();
    }

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        using var running = session.Run(context.CancellationToken);
        var outcome = await session.FunctionOf(request.Tok).InvokeAsync(PropertyReader.Read(request.Args), running.Token);
        return InvokeMessages.Write(outcome, Features);
    }

    public override async Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        await session.CancelAsync(context.CancellationToken);
        return new Empty();
    }

    public override Task<CallResponse> Call(CallRequest request, ServerCallContext context) =>
        throw ErrorStatus.Unimplemented(Diagnostics.NotOffered($"method \"{request.Tok}\""));

    public override Task<ConstructResponse> Construct(ConstructRequest request, ServerCallContext context) =>
        throw ErrorStatus.Unimplemented(Diagnostics.NotOffered($"component \"{request.Type}\""));

    public override Task<ParameterizeResponse> Parameterize(ParameterizeRequest request, ServerCallContext context) =>
        throw ErrorStatus.Unimplemented(Diagnostics.NotOffered("parameters"));

    /// <summary>What Create and Update answer in a preview: the same, for a new resource and for one that changes.</summary>
    private async Task<Struct> PlanAsync(
        ResourceIdentity resource, Func<CancellationToken, Task<PropertyMap>> plan, ServerCallContext context)
    {
        operation.Came(resource.Urn);
        using var planning = session.Run(context.CancellationToken);
        return PropertyWriter.Write(await plan(planning.Token), Features);
    }
}
