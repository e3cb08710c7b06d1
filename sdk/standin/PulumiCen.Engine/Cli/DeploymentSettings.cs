using System.Collections.Immutable;
using System.CommandLine;
using PulumiCen.Engine.Execution;
using PulumiCen.Engine.Planning;
using PulumiCen.Engine.Policies;
using PulumiCen.Engine.State;

namespace PulumiCen.Engine.Cli;

/// <summary>What the user's options mean for a deployment.</summary>
internal sealed class DeploymentSettings(OperationKind kind, OperationOptions options, ParseResult arguments)
{
    public DeploymentOptions Read(OpenStack stack, Snapshot state, bool isPreview)
    {
        var targetReplace = arguments.GetValue(options.TargetReplace) ?? [];
        var excludes = arguments.GetValue(options.ExcludeProtected)
            ? state.Resources.Where(resource => resource.Protect).Select(resource => resource.Urn)
            : [];
        return new DeploymentOptions
        {
            Stack = stack.Name.Stack,
            Project = stack.Name.Project,
            IsPreview = isPreview,
            Parallel = arguments.GetValue(options.Parallel) is { } parallel and > 0 ? parallel : Environment.ProcessorCount * 4,
            Targets = new UrnPatterns([.. arguments.GetValue(options.Targets) ?? [], .. targetReplace]),
            TargetDependents = arguments.GetValue(options.TargetDependents),
            Excludes = new UrnPatterns([.. arguments.GetValue(options.Excludes) ?? [], .. excludes]),
            ExcludeDependents = arguments.GetValue(options.ExcludeDependents),
            Replace = new UrnPatterns([.. arguments.GetValue(options.Replace) ?? [], .. targetReplace]),
            IsRefresh = kind == OperationKind.Refresh,
            Refresh = IsRefreshed(),
            ContinueOnError = arguments.GetValue(options.ContinueOnError)
                || (kind is OperationKind.Update or OperationKind.Destroy && IsSet("PULUMI_CONTINUE_ON_ERROR")),
            IgnoreProtect = arguments.GetValue(options.IgnoreProtect),
            Config = stack.Config,
            PolicyPacks = PolicyPacks(),
        };
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is "true" or "1";

    private bool IsRefreshed() =>
        arguments.GetResult(options.Refresh) is { Implicit: false } && arguments.GetValue(options.Refresh) is not ("false" or "0");

    private ImmutableArray<PolicyPackOptions> PolicyPacks()
    {
        var packs = Separated(options.PolicyPacks);
        var configs = Separated(options.PolicyPackConfigs);
        if (configs.Length > 0 && packs.Length == 0)
        {
            throw new EngineException("\"--policy-pack-config\" must be specified with \"--policy-pack\"");
        }

        return configs.Length == 0 || configs.Length == packs.Length
            ? [.. packs.Select((pack, index) => new PolicyPackOptions(pack, configs.ElementAtOrDefault(index)))]
            : throw new EngineException(
                "the number of \"--policy-pack-config\" flags must match the number of \"--policy-pack\" flags");
    }

    private string[] Separated(Option<string[]> option) =>
        [.. (arguments.GetValue(option) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries))];
}
