using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Engine.Events;
using PulumiCen.Engine.Execution;
using Pulumirpc;

namespace PulumiCen.Engine.Monitor;

/// <summary>What programs and providers tell the engine.</summary>
internal sealed class EngineService(IEventSink events) : Pulumirpc.Engine.EngineBase
{
    private volatile string _root = "";

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // A program on the official package says that its registrations failed. The CLI has ended it by then, and why the
        // deployment ended is said already.
        if (request.Severity == LogSeverity.Error && request.Message.Contains(DeploymentEndedException.Text, StringComparison.Ordinal))
        {
            return Task.FromResult(new Empty());
        }

        var severity = request.Severity switch
        {
            LogSeverity.Debug => DiagnosticSeverity.Debug,
            LogSeverity.Info => DiagnosticSeverity.Info,
            LogSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Error,
        };
        events.Publish(new DiagnosticEvent(request.Urn, severity, request.Message, request.Ephemeral));
        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = _root });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(
        RequirePulumiVersionRequest request, ServerCallContext context) =>
        Task.FromResult(new RequirePulumiVersionResponse());
}
