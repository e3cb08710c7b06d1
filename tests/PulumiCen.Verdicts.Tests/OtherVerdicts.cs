using Google.Protobuf;
using Newtonsoft.Json.Linq;
using Pulumi.Utilities;
using PulumiCen.Budget;
using PulumiCen.Policy.Stacks;
using PulumiCen.Protocol;
using PulumiCen.Reporting;
using PulumiCen.Reporting.Steps;
using PulumiCen.Testing;

namespace PulumiCen.Verdicts.Tests;

/// <summary>The others that come to a verdict on a stack, beside the provider.</summary>
internal static class OtherVerdicts
{
    /// <summary>The policy pack: it sees the outputs in the end, with references written as ids.</summary>
    public static StackVerdicts Policy(RandomStack stack)
    {
        var plan = StackVerdict.Plan([.. RegisteredResource.Of(stack).Select(AsTheEngineShowsIt)]);
        return StackVerdicts.Of(
            plan.Budgets(),
            plan.Findings(others: null)
                .Where(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(finding => finding.Diagnostic.Code));
    }

    /// <summary>The report: it sees the events. What an input by itself must be, the provider has said before.</summary>
    public static StackVerdicts Report(RandomStack stack)
    {
        var recorder = new PlanRecorder();
        foreach (var resource in RegisteredResource.Of(stack))
        {
            var inputs = JObject.Parse(JsonFormatter.Default.Format(PropertyWriter.Write(resource.Inputs, WireFeatures.All)));
            recorder.OnStep(
                new ResourceStep(
                    ResourceOperation.Create, resource.Identity.Urn, resource.Identity.Type, null, new ResourceState("", inputs, []), [], []),
                StepPhase.Done);
        }

        var report = recorder.Report();
        return StackVerdicts.Of(
            report.Budgets,
            report.Diagnostics.Where(message => message.Severity == MessageSeverity.Error).Select(message => message.Code!));
    }

    /// <summary>A unit test: it sees the program.</summary>
    public static async Task<StackVerdicts> UnitTestAsync(RandomStack stack)
    {
        var result = await CenTest.RunAsync(() => Run(stack));
        return StackVerdicts.Of(
            result.Budgets,
            result.Diagnostics
                .Where(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(finding => finding.Diagnostic.Code));
    }

    private static StackResource AsTheEngineShowsIt(RegisteredResource resource) => new(
        resource.Identity,
        PropertyReader.Read(PropertyWriter.Write(resource.Inputs.With("status", PropertyValue.Unknown), WireFeatures.Secrets)),
        resource.Dependencies,
        null);

    private static void Run(RandomStack stack)
    {
        var network = new Instance(RandomStack.Instance);
        var packages = stack.Packages.Select(package => Make(package, network)).ToList();
        foreach (var connection in stack.Connections)
        {
            var args = new RegionConnectionArgs { RegionIds = connection.Regions };
            args.Bandwidth = ValueOf(connection.Bandwidth);
            switch (connection.Package)
            {
                case >= 0:
                    args.BandwidthPackage = packages[connection.Package];
                    break;
                case RandomStack.Elsewhere:
                    args.BandwidthPackageId = RandomStack.PackageElsewhere;
                    break;
                default:
                    args.Instance = network;
                    break;
            }

            if (connection.Type is { } type)
            {
                args.BandwidthType = string.Equals(type, "DataTransfer", StringComparison.Ordinal)
                    ? PulumiCen.BandwidthType.DataTransfer
                    : PulumiCen.BandwidthType.BandwidthPackage;
            }

            _ = new RegionConnection(connection.Name, args);
        }
    }

    private static BandwidthPackage Make(RandomPackage package, Instance network)
    {
        var args = new BandwidthPackageArgs { Areas = package.Areas, Bandwidth = ValueOf(package.Bandwidth)! };
        if (package.IsAttached)
        {
            args.Instance = network;
        }

        return new BandwidthPackage(package.Name, args);
    }

    private static Pulumi.Input<int>? ValueOf(GivenBandwidth bandwidth) => bandwidth switch
    {
        { IsUnknown: true } => OutputUtilities.CreateUnknown(0),
        { Megabits: { } megabits } => megabits,
        _ => null,
    };
}
