using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>The resources of a state: each is told as one that doesn't change.</summary>
internal static class StateParts
{
    public static void Tell(JsonTextReader json, IPlanObserver observer, CancellationToken cancellationToken)
    {
        if (json.TokenType != JsonToken.StartObject)
        {
            return;
        }

        var depth = json.Depth;
        while (json.Read() && json.Depth > depth)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (json.TokenType == JsonToken.StartObject
                && json.Path.StartsWith("deployment.resources[", StringComparison.Ordinal))
            {
                Tell(JObject.Load(json), observer);
            }
        }
    }

    private static void Tell(JObject resource, IPlanObserver observer)
    {
        // One that waits for its deletion is not part of what the stack is.
        if ((bool?)resource["delete"] is true || resource.Text("urn") is not { } urn)
        {
            return;
        }

        var state = resource.AsState();
        var step = new ResourceStep(
            ResourceOperation.Same, urn, resource.Text("type") ?? string.Empty, state, state, [], []);
        observer.OnStep(step, StepPhase.Before);
    }
}
