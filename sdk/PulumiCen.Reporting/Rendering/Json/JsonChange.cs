using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Changes;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Rendering.Json;

/// <summary>A change as data.</summary>
internal static class JsonChange
{
    public static JObject Of(ResourceChange change) => new()
    {
        ["operation"] = change.Operation.Name(),
        ["urn"] = change.Urn,
        ["type"] = change.Type,
        ["name"] = change.Name,
        ["phase"] = change.Phase switch
        {
            StepPhase.Begun => "begun",
            StepPhase.Failed => "failed",
            _ => "done",
        },
        ["properties"] = new JArray(change.Properties.Select(property => new JObject
        {
            ["path"] = property.Path,
            ["old"] = property.Old,
            ["new"] = property.New,
            ["forcesReplacement"] = property.ForcesReplacement,
        })),
    };
}
