using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace PulumiCen.Policy;

/// <summary>What the pack says of itself: one policy, on whole stacks.</summary>
internal static class PolicyPack
{
    public const string Name = "pulumi-cen";

    /// <summary>The name of the policy, in configurations and messages.</summary>
    public const string Policy = "cen-bandwidth";

    /// <summary>The setting that says what a budget is that only the update can know.</summary>
    public const string CannotKnow = "cannotKnow";

    /// <summary>The setting that says what a budget is that fits only until its package has less by itself.</summary>
    public const string LaterBandwidth = "laterBandwidth";

    public const string Description = "Connections need no more bandwidth than their CEN bandwidth package has.";

    private const string Pages = "https://github.com/PulumiCen/PulumiCen/blob/main/docs";

    public static string Version { get; } =
        typeof(PolicyPack).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+', 2)[0];

    public static AnalyzerInfo Describe() => new()
    {
        Name = Name,
        DisplayName = "PulumiCen",
        Version = Version,
        SupportsConfig = true,
        Description = "The bandwidth budgets of Alibaba Cloud CEN.",
        Provider = "alicloud",
        Repository = "https://github.com/PulumiCen/PulumiCen",
        Policies =
        {
            new PolicyInfo
            {
                Name = Policy,
                DisplayName = "CEN bandwidth",
                Description = Description,
                EnforcementLevel = EnforcementLevel.Mandatory,
                PolicyType = PolicyType.Stack,
                Severity = PolicySeverity.High,
                Url = $"{Pages}/policy-pack.md",
                RemediationSteps = "Raise the package, or give its connections less. The message says how much.",
                ConfigSchema = new PolicyConfigSchema
                {
                    Properties = new Struct
                    {
                        Fields =
                        {
                            [CannotKnow] = Value.ForStruct(Schema("What a budget is that only the update can know.")),
                            [LaterBandwidth] = Value.ForStruct(Schema("What a budget is that fits only until its package has less by itself.")),
                        },
                    },
                },
            },
        },
    };

    private static Struct Schema(string description) => new()
    {
        Fields =
        {
            ["type"] = Value.ForString("string"),
            ["enum"] = Value.ForList(
                Value.ForString(Enforcement.Advisory), Value.ForString(Enforcement.Mandatory), Value.ForString(Enforcement.Disabled)),
            ["default"] = Value.ForString(Enforcement.Advisory),
            ["description"] = Value.ForString(description),
        },
    };
}
