using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using PulumiCen.Protocol;
using Pulumirpc;
using Status = Google.Rpc.Status;

namespace ScriptedProvider;

/// <summary>Answers as the provider of the recordings did. Ids are <c>id-NAME</c>, outputs are the inputs.</summary>
internal sealed class ScriptedProviderService(ConnectionSum connections, Drift drift) : ResourceProvider.ResourceProviderBase
{
    private const string PackageType = "cen:index:BandwidthPackage";
    private const string ConnectionType = "cen:index:RegionConnection";
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsAutonamingConfiguration = true,
        });

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = "0.0.1" });

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    // Another region is another cloud: what the former provider made can't be managed there.
    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) => Task.FromResult(
        Equals(request.OldInputs?.Fields.GetValueOrDefault("region"), request.News.Fields.GetValueOrDefault("region"))
            ? new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone }
            : new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome, Replaces = { "region" }, Diffs = { "region" } });

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context) =>
        Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true });

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var response = new CheckResponse { Inputs = request.News };
        if (string.Equals(request.Type, ConnectionType, StringComparison.Ordinal)
            && connections.Count(request.Urn, request.News) is { } failure)
        {
            response.Failures.Add(failure);
        }

        return Task.FromResult(response);
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context) =>
        Task.FromResult(InputChanges.Between(request.OldInputs, request.News));

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var id = "id-" + request.Name;
        var outputs = Outputs(request.Type, request.Properties, request.Preview);
        if (request.Preview)
        {
            await RefuseLateAsync(request.Type);
            return new CreateResponse { Properties = outputs };
        }

        switch (FaultOf(request.Properties))
        {
            case "create-partial":
                throw NotReady(id, outputs, request.Properties);
            case "create-fail":
                throw new RpcException(new Grpc.Core.Status(StatusCode.FailedPrecondition, "refused by the cloud"));
            case "create-hang":
                await _cancelled.Task.WaitAsync(context.CancellationToken);
                throw new RpcException(new Grpc.Core.Status(StatusCode.Cancelled, "the creation was cancelled"));
            default:
                return new CreateResponse { Id = id, Properties = outputs };
        }
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        if (request.Preview)
        {
            await RefuseLateAsync(request.Type);
        }

        return new UpdateResponse { Properties = Outputs(request.Type, request.News, request.Preview) };
    }

    public override Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        if (request.Properties is null)
        {
            if (request.Id.Contains("refused", StringComparison.Ordinal))
            {
                throw new RpcException(new Grpc.Core.Status(StatusCode.PermissionDenied, "the account may not read it"));
            }

            if (request.Id.Contains("nothere", StringComparison.Ordinal))
            {
                return Task.FromResult(new ReadResponse());
            }

            var found = Imported(request.Id);
            return Task.FromResult(new ReadResponse { Id = request.Id, Properties = found, Inputs = found });
        }

        return Task.FromResult(drift.Apply(request.Name, request.Properties) is { } properties
            ? new ReadResponse { Id = request.Id, Properties = properties, Inputs = drift.Apply(request.Name, request.Inputs) }
            : new ReadResponse());
    }

    public override Task<Empty> Delete(DeleteRequest request, ServerCallContext context) => Task.FromResult(new Empty());

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        _cancelled.TrySetResult();
        return Task.FromResult(new Empty());
    }

    private Task RefuseLateAsync(string type) =>
        string.Equals(type, ConnectionType, StringComparison.Ordinal) ? connections.RefuseLateAsync() : Task.CompletedTask;

    private static Struct Outputs(string type, Struct inputs, bool isPreview)
    {
        var outputs = inputs.Clone();
        if (string.Equals(type, PackageType, StringComparison.Ordinal))
        {
            outputs.Fields["status"] = Value.ForString(isPreview ? Signatures.Unknown : "Idle");
        }

        return outputs;
    }

    /// <summary>What the cloud holds under the id <c>CEN:REGION:REGION</c>: a connection of 4 Mbit/s.</summary>
    private static Struct Imported(string id) => new()
    {
        Fields =
        {
            ["bandwidth"] = Value.ForNumber(4),
            ["regionIds"] = Value.ForList([.. id.Split(':').Skip(1).Select(Value.ForString)]),
        },
    };

    private static string? FaultOf(Struct inputs) =>
        inputs.Fields.TryGetValue("fault", out var fault) ? fault.StringValue : null;

    private static RpcException NotReady(string id, Struct properties, Struct inputs) => new Status
    {
        Code = (int)Code.Unknown,
        Message = "resource was created but is not ready",
        Details =
        {
            Any.Pack(new ErrorResourceInitFailed
            {
                Id = id, Properties = properties, Inputs = inputs, Reasons = { "still Modifying after 10 minutes" },
            }),
        },
    }.ToRpcException();
}
