using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Standin.Tests.Wire;

/// <summary>The resource monitor of a <see cref="FakeEngine"/>.</summary>
internal sealed class FakeMonitorService(FakeEngine engine) : ResourceMonitor.ResourceMonitorBase
{
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = engine.Features.Contains(request.Id) });

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        engine.Registrations.Enqueue(request);
        var response = new RegisterResourceResponse
        {
            Urn = Urn(request.Parent, request.Type, request.Name),
            Id = engine.IsDryRun || !request.Custom ? "" : request.Name + "-id",
            Object = engine.State(request),
        };
        engine.Resources[response.Urn] = response;
        return Task.FromResult(response);
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        engine.Reads.Enqueue(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = Urn(request.Parent, request.Type, request.Name),
            Properties = engine.State(new RegisterResourceRequest { Object = request.Properties, Type = request.Type, Name = request.Name }),
        });
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        engine.Invokes.Enqueue(request);
        if (!string.Equals(request.Tok, "pulumi:pulumi:getResource", StringComparison.Ordinal))
        {
            return Task.FromResult(engine.Function(request));
        }

        var urn = request.Args.Fields["urn"].StringValue;
        var resource = engine.Resources[urn];
        return Task.FromResult(new ResourceInvokeResponse
        {
            Return = new Struct
            {
                Fields =
                {
                    ["urn"] = Value.ForString(urn),
                    ["id"] = Value.ForString(resource.Id),
                    ["state"] = Value.ForStruct(resource.Object),
                },
            },
        });
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        engine.Outputs.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        engine.IsShutDown = true;
        return Task.FromResult(new Empty());
    }

    private static string Urn(string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : parent.Split("::")[2];
        var prefix = parentType.Length == 0 || parentType.EndsWith("pulumi:Stack", StringComparison.Ordinal) ? "" : parentType + "$";
        return $"urn:pulumi:dev::net::{prefix}{type}::{name}";
    }
}

/// <summary>The engine service of a <see cref="FakeEngine"/>.</summary>
internal sealed class FakeEngineService(FakeEngine engine) : Pulumirpc.Engine.EngineBase
{
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        engine.Logs.Enqueue(request);
        return Task.FromResult(new Empty());
    }
}
