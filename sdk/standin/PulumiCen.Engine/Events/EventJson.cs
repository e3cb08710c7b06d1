using Newtonsoft.Json.Linq;
using PulumiCen.Engine.Secrets;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Events;

/// <summary>Events in the shape of the CLI's event log (<c>apitype.EngineEvent</c>).</summary>
internal static class EventJson
{
    /// <summary>The event, or null if the log has no place for it.</summary>
    public static JObject? Write(EngineEvent engineEvent) => engineEvent switch
    {
        PreludeEvent prelude => Wrap("preludeEvent", new JObject
        {
            ["config"] = new JObject(prelude.Config.Select(entry => new JProperty(entry.Key, entry.Value))),
        }),
        ResourcePreEvent pre => Wrap("resourcePreEvent", Step(pre.Metadata, pre.IsPlanning)),
        ResourceOutputsEvent outputs => Wrap("resOutputsEvent", Step(outputs.Metadata, outputs.IsPlanning)),
        ResourceOperationFailedEvent failed => Wrap("resOpFailedEvent", new JObject
        {
            ["metadata"] = Metadata(failed.Metadata),
            ["status"] = failed.Status,
            ["steps"] = failed.Steps,
        }),
        DiagnosticEvent diagnostic => Wrap("diagnosticEvent", Diagnostic(diagnostic)),
        PolicyEvent policy => Wrap("policyEvent", Policy(policy)),
        PolicyRemediationEvent remediation => Wrap("policyRemediationEvent", Remediation(remediation)),
        PolicyLoadEvent => Wrap("policyLoadEvent", []),
        PolicySummaryEvent summary => Wrap(NameOf(summary.Kind), PolicySummary(summary)),
        SummaryEvent summary => Wrap("summaryEvent", Summary(summary)),
        CancelEvent => Wrap("cancelEvent", []),
        _ => null,
    };

    /// <summary>The name of a severity.</summary>
    public static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Debug => "debug",
        DiagnosticSeverity.Info => "info",
        DiagnosticSeverity.InfoError => "info#err",
        DiagnosticSeverity.Warning => "warning",
        _ => "error",
    };

    /// <summary>What stands before a message.</summary>
    public static string PrefixOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Debug => "debug: ",
        DiagnosticSeverity.Warning => "warning: ",
        DiagnosticSeverity.Error => "error: ",
        _ => "",
    };

    private static JObject Wrap(string name, JObject content) => new() { [name] = content };

    private static JObject Summary(SummaryEvent summary) => new()
    {
        ["maybeCorrupt"] = summary.MayBeCorrupt,
        ["durationSeconds"] = (int)Math.Ceiling(summary.Duration.TotalSeconds),
        ["resourceChanges"] = new JObject(summary.Changes.Select(change => new JProperty(change.Key, change.Value))),
        ["PolicyPacks"] = new JObject(summary.PolicyPacks.Select(pack => new JProperty(pack.Key, pack.Value))),
        ["isPreview"] = summary.IsPreview,
        ["result"] = summary.HasSucceeded ? "succeeded" : "failed",
    };

    private static JObject Policy(PolicyEvent policy) => new()
    {
        ["resourceUrn"] = policy.Urn,
        ["message"] = policy.Message + "\n",
        ["color"] = "never",
        ["policyName"] = policy.PolicyName,
        ["policyPackName"] = policy.PackName,
        ["policyPackVersion"] = policy.PackVersion,
        ["policyPackVersionTag"] = policy.PackVersion,
        ["enforcementLevel"] = policy.Level,
    };

    private static JObject Remediation(PolicyRemediationEvent remediation) => new()
    {
        ["resourceUrn"] = remediation.Urn,
        ["color"] = "raw",
        ["policyName"] = remediation.PolicyName,
        ["policyPackName"] = remediation.PackName,
        ["policyPackVersion"] = remediation.PackVersion,
        ["policyPackVersionTag"] = remediation.PackVersion,
        ["before"] = PropertyJson.Write(remediation.Before, SecretJson.Hidden.Write),
        ["after"] = PropertyJson.Write(remediation.After, SecretJson.Hidden.Write),
    };

    private static string NameOf(PolicySummaryKind kind) => kind switch
    {
        PolicySummaryKind.Remediate => "policyRemediateSummaryEvent",
        PolicySummaryKind.Analyze => "policyAnalyzeSummaryEvent",
        _ => "policyAnalyzeStackSummaryEvent",
    };

    private static JObject PolicySummary(PolicySummaryEvent summary)
    {
        var json = new JObject();
        if (summary.Urn.Length > 0)
        {
            json["resourceUrn"] = summary.Urn;
        }

        json["policyPackName"] = summary.PackName;
        json["policyPackVersion"] = summary.PackVersion;
        json["policyPackVersionTag"] = summary.PackVersion;
        if (summary.Passed.Length > 0)
        {
            json["passed"] = new JArray(summary.Passed);
        }

        if (summary.Failed.Length > 0)
        {
            json["failed"] = new JArray(summary.Failed);
        }

        return json;
    }

    private static JObject Diagnostic(DiagnosticEvent diagnostic)
    {
        var json = new JObject();
        if (diagnostic.Urn.Length > 0)
        {
            json["urn"] = diagnostic.Urn;
        }

        if (PrefixOf(diagnostic.Severity) is { Length: > 0 } prefix)
        {
            json["prefix"] = prefix;
        }

        json["message"] = diagnostic.Message + "\n";
        json["color"] = "never";
        json["severity"] = NameOf(diagnostic.Severity);
        if (diagnostic.IsEphemeral)
        {
            json["ephemeral"] = true;
        }

        return json;
    }

    private static JObject Step(StepMetadata metadata, bool isPlanning)
    {
        var json = new JObject { ["metadata"] = Metadata(metadata) };
        if (isPlanning)
        {
            json["planning"] = true;
        }

        return json;
    }

    private static JObject Metadata(StepMetadata metadata)
    {
        var json = new JObject
        {
            ["op"] = metadata.Op.Name,
            ["urn"] = metadata.Urn,
            ["type"] = metadata.Type,
            ["old"] = State(metadata.Old),
            ["new"] = State(metadata.New),
        };
        if (metadata.Diff.ReplaceKeys.Length > 0)
        {
            json["keys"] = new JArray(metadata.Diff.ReplaceKeys);
        }

        if (metadata.Diff.ChangedKeys.Length > 0)
        {
            json["diffs"] = new JArray(metadata.Diff.ChangedKeys);
        }

        json["detailedDiff"] = DetailedDiff(metadata.Diff);
        if (metadata.IsLogical)
        {
            json["logical"] = true;
        }

        json["provider"] = metadata.Provider;
        return json;
    }

    private static JToken DetailedDiff(DiffSummary diff) => diff.Details is null
        ? JValue.CreateNull()
        : new JObject(diff.Details.Select(detail => new JProperty(detail.Key, new JObject
        {
            ["diffKind"] = detail.Value.Name,
            ["inputDiff"] = detail.Value.IsInput,
        })));

    private static JToken State(ResourceState? state)
    {
        if (state is null)
        {
            return JValue.CreateNull();
        }

        var json = new JObject { ["type"] = state.Type, ["urn"] = state.Urn };
        if (state.Custom)
        {
            json["custom"] = true;
        }

        if (state.Delete)
        {
            json["delete"] = true;
        }

        json["id"] = state.Id;
        json["parent"] = state.Parent;
        if (state.Protect)
        {
            json["protect"] = true;
        }

        if (state.RetainOnDelete)
        {
            json["retainOnDelete"] = true;
        }

        json["inputs"] = PropertyJson.Write(state.Inputs, SecretJson.Hidden.Write);
        json["outputs"] = PropertyJson.Write(state.Outputs, SecretJson.Hidden.Write);
        json["provider"] = state.Provider;
        if (state.InitErrors.Length > 0)
        {
            json["initErrors"] = new JArray(state.InitErrors);
        }

        return json;
    }
}
