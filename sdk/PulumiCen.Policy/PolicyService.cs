using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Budget;
using PulumiCen.Plugin;
using PulumiCen.Policy.Stacks;
using PulumiCen.Protocol;
using PulumiCen.Rules;
using Pulumirpc;

namespace PulumiCen.Policy;

/// <summary>
/// The engine's calls. The verdict is on the whole stack; but where something fails the engine never tells it, so what is
/// known so far is said at the resource that makes it too much.
/// </summary>
internal sealed class PolicyService(EngineLog engine) : Analyzer.AnalyzerBase
{
    // What a configuration says of all policies of all packs.
    private const string All = "all";

    private Enforcement _enforcement = Enforcement.Default;
    private StackSoFar _soFar = new();

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
        AnalyzerStackConfigureRequest request, ServerCallContext context)
    {
        _soFar = new StackSoFar();
        return Task.FromResult(new AnalyzerStackConfigureResponse());
    }

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        try
        {
            if (request.PolicyConfig.TryGetValue(PolicyPack.Policy, out var config))
            {
                _enforcement = Enforcement.Read(config);
            }
            else if (request.PolicyConfig.TryGetValue(All, out var all))
            {
                _enforcement = Enforcement.Read(new PolicyConfig { EnforcementLevel = all.EnforcementLevel });
            }

            return Task.FromResult(new Empty());
        }
        catch (PolicySettingException exception)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, exception.Message));
        }
    }

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context)
    {
        var identity = ResourceIdentity.From(request.Urn, request.Type, request.Name);
        var finding = _soFar.Add(identity, PropertyReader.Read(request.Properties));
        return Task.FromResult(Response(finding is null ? [] : [finding]));
    }

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context) =>
        Task.FromResult(new RemediateResponse());

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context) =>
        Task.FromResult(Response(StackVerdict.Of(StackReader.Read(request))));

    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private AnalyzeResponse Response(IEnumerable<LedgerFinding> findings)
    {
        var response = new AnalyzeResponse();
        response.Diagnostics.AddRange(findings
            .Select(Diagnostic)
            .Where(diagnostic => diagnostic.EnforcementLevel != EnforcementLevel.Disabled));
        return response;
    }

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
