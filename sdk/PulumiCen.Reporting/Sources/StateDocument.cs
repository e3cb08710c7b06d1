using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Sources;

/// <summary>What <c>pulumi stack export</c> prints: each resource is told as one that doesn't change.</summary>
public static class StateDocument
{
    /// <summary>Reads the document resource by resource, and keeps nothing.</summary>
    /// <exception cref="UnreadablePlanException">It isn't such a document.</exception>
    public static async Task ReadAsync(TextReader reader, IPlanObserver observer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(observer);
        await using var json = PlanJson.Reader(reader);
        try
        {
            while (await json.ReadAsync(cancellationToken))
            {
                if (json.TokenType == JsonToken.StartObject
                    && json.Path.StartsWith("deployment.resources[", StringComparison.Ordinal))
                {
                    Tell(await JObject.LoadAsync(json, cancellationToken), observer);
                }
            }
        }
        catch (JsonException exception)
        {
            throw new UnreadablePlanException(json.Path, exception);
        }
    }

    private static void Tell(JObject resource, IPlanObserver observer)
    {
        // One that waits for its deletion is not part of what the stack is.
        if ((bool?)resource["delete"] is true || resource.Text("urn") is not { } urn)
        {
            return;
        }

        var state = new JObject { ["state"] = resource }.State("state");
        var step = new ResourceStep(
            ResourceOperation.Same, urn, resource.Text("type") ?? string.Empty, state, state, [], []);
        observer.OnStep(step, StepPhase.Done);
    }
}
