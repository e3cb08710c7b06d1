using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Reporting.Steps;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Plans;

/// <summary>Tells an observer a state as if some bandwidths had been changed.</summary>
internal sealed class WhatIf(IPlanObserver observer, IReadOnlyList<Change> connections, IReadOnlyList<Change> packages) : IPlanObserver
{
    private const string Connection = "cen:index:RegionConnection";
    private const string Package = "cen:index:BandwidthPackage";

    private readonly HashSet<Change> _used = [];
    private readonly List<string> _names = [];

    public void OnStep(ResourceStep step, StepPhase phase)
    {
        var changes = step.Type switch
        {
            Connection => connections,
            Package => packages,
            _ => [],
        };
        if (step.Type is Connection or Package)
        {
            _names.Add(Urns.Name(step.Urn));
        }

        var change = changes.LastOrDefault(change => string.Equals(change.Name, Urns.Name(step.Urn), StringComparison.Ordinal));
        observer.OnStep(change is null ? step : Changed(step, change), phase);
    }

    public void OnMessage(EngineMessage message) => observer.OnMessage(message);

    public void OnTruncated() => observer.OnTruncated();

    public void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes) => observer.OnSummary(changes);

    /// <summary>Refuses changes of resources that the state doesn't have.</summary>
    /// <exception cref="ToolException">There is one.</exception>
    public void RequireAllUsed()
    {
        if (connections.Concat(packages).FirstOrDefault(change => !_used.Contains(change)) is { } missing)
        {
            throw new ToolException(Diagnostics.NothingToChange(missing.Name, _names), ExitCodes.Usage);
        }
    }

    private ResourceStep Changed(ResourceStep step, Change change)
    {
        _used.Add(change);
        if (step.New is not { } state)
        {
            return step;
        }

        var inputs = (JObject)state.Inputs.DeepClone();
        inputs["bandwidth"] = change.Megabits;
        return step with { Operation = ResourceOperation.Update, New = state with { Inputs = inputs } };
    }
}
