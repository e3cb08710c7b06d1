using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Protocol;
using Pulumirpc;

namespace ScriptedProvider;

/// <summary>
/// The same executable as a policy pack: a connection must not have 13 Mbit/s, nor should it have 12; 11 becomes 10; and a
/// stack must not have more than two connections.
/// </summary>
internal sealed class ScriptedPolicyService : Analyzer.AnalyzerBase
{
    private const string Pack = "scripted";

    public override Task<AnalyzerHandshakeResponse> Handshake(AnalyzerHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new AnalyzerHandshakeResponse());

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new AnalyzerInfo
        {
            Name = Pack,
            Version = "1.0.0",
            Policies =
            {
                new PolicyInfo
                {
                    Name = "not-thirteen", Description = "no connection of 13", EnforcementLevel = EnforcementLevel.Mandatory,
                },
                new PolicyInfo { Name = "not-twelve", Description = "no connection of 12" },
                new PolicyInfo { Name = "not-eleven", Description = "11 becomes 10", EnforcementLevel = EnforcementLevel.Remediate },
                new PolicyInfo { Name = "two-at-most", Description = "two connections", EnforcementLevel = EnforcementLevel.Mandatory },
            },
        });

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = "1.0.0" });

    public override Task<AnalyzerStackConfigureResponse> ConfigureStack(
        AnalyzerStackConfigureRequest request, ServerCallContext context) => Task.FromResult(new AnalyzerStackConfigureResponse());

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context)
    {
        var response = new RemediateResponse();
        if (Bandwidth(request) == 11)
        {
            var remediated = PropertyReader.Read(request.Properties).With("bandwidth", 10);
            response.Remediations.Add(new Remediation
            {
                PolicyName = "not-eleven",
                PolicyPackName = Pack,
                PolicyPackVersion = "1.0.0",
                Properties = PropertyWriter.Write(remediated, WireFeatures.All),
            });
        }

        return Task.FromResult(response);
    }

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context) => Task.FromResult(Bandwidth(request) switch
    {
        13 => Violation("not-thirteen", EnforcementLevel.Mandatory, $"{request.Name} of {request.Provider.Name} has 13"),
        12 => Violation("not-twelve", EnforcementLevel.Advisory, $"{request.Name} has 12"),
        _ => new AnalyzeResponse(),
    });

    public override Task<AnalyzeResponse> AnalyzeStack(AnalyzeStackRequest request, ServerCallContext context) =>
        Task.FromResult(request.Resources.Count(IsConnection) > 2
            ? Violation("two-at-most", EnforcementLevel.Mandatory, "more than two connections")
            : new AnalyzeResponse());

    private static bool IsConnection(AnalyzerResource resource) => resource.Type is "cen:index:RegionConnection";

    private static double? Bandwidth(AnalyzeRequest request) => request.Type is "cen:index:RegionConnection"
        && request.Properties.Fields.TryGetValue("bandwidth", out var value) ? value.NumberValue : null;

    private static AnalyzeResponse Violation(string policy, EnforcementLevel level, string message) => new()
    {
        Diagnostics =
        {
            new AnalyzeDiagnostic
            {
                PolicyName = policy, PolicyPackName = Pack, PolicyPackVersion = "1.0.0", EnforcementLevel = level, Message = message,
            },
        },
    };
}
