using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Budget;
using PulumiCen.Plugin;
using PulumiCen.Policy.Stacks;
using Pulumirpc;

namespace PulumiCen.Policy;

/// <summary>The engine's calls. Only the whole stack is judged: a single resource says nothing about a sum.</summary>
internal sealed class PolicyService(EngineLog engine) : Analyzer.AnalyzerBase
{
    private Enforcement _enforcement = Enforcement.Default;

    public override Task<AnalyzerHandshakeResponse> Handshake(AnalyzerHandshakeRequest request, ServerCallContext context)
    {
        engine.Attach(request.EngineAddress);
        return Task.FromResult(new AnalyzerHandshakeResponse());
    }

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = PolicyPack.Version });

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(PolicyPack.Describe());

    public override Task<AnalyzerStackConfigureResponse> ConfigureStack(
        AnalyzerStackConfigureRequest request, ServerCallContext context) => Task.FromResult(new AnalyzerStackConfigureResponse());

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        if (request.PolicyConfig.TryGetValue(PolicyPack.Policy, out var config))
        {
            _enforcement = Enforcement.Read(config);
        }

        return Task.FromResult(new Empty());
    }

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(new AnalyzeResponse());

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(new RemediateResponse());

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context)
    {
        var response = new AnalyzeResponse();
        response.Diagnostics.AddRange(StackVerdict.Of(StackReader.Read(request))
            .Select(Diagnostic)
            .Where(diagnostic => diagnostic.EnforcementLevel != EnforcementLevel.Disabled));
        return Task.FromResult(response);
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private AnalyzeDiagnostic Diagnostic(LedgerFinding finding) => new()
    {
        PolicyName = PolicyPack.Policy,
        PolicyPackName = PolicyPack.Name,
        PolicyPackVersion = PolicyPack.Version,
        Description = PolicyPack.Description,
        Message = finding.Diagnostic.ToString(),
        EnforcementLevel = _enforcement.Of(finding.Diagnostic),
        Urn = finding.Urn ?? "",
        Severity = finding.Diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => PolicySeverity.High,
            DiagnosticSeverity.Warning => PolicySeverity.Medium,
            _ => PolicySeverity.Low,
        },
    };
}
