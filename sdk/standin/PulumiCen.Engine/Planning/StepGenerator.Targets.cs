using PulumiCen.Engine.Events;
using PulumiCen.Engine.State;
using PulumiCen.Engine.Steps;

namespace PulumiCen.Engine.Planning;

/// <content>What <c>--target</c> leaves alone.</content>
internal sealed partial class StepGenerator
{
    private bool IsTargeted(ResourceState state)
    {
        // Providers and the stack itself always take part.
        var isTargeted = !_options.Targets.IsConstrained
            || Urns.IsProviderType(state.Type)
            || string.Equals(state.Type, Urns.StackType, StringComparison.Ordinal);
        if (isTargeted)
        {
            return true;
        }

        isTargeted = _options.Targets.Contains(state.Urn)
            || (_options.TargetDependents && state.AllDependencies.Any(_targeted.Contains));
        if (isTargeted)
        {
            _targeted.Add(state.Urn);
        }

        return isTargeted;
    }

    private Plan Untargeted(ResourceState state, ResourceState? old)
    {
        if (old is not null)
        {
            _olds.Handle(old);
            return new Plan([new SameStep(old, old with { Urn = state.Urn })]);
        }

        _skipped.Add(state.Urn);
        return new Plan([new SkippedCreateStep(state)]) { IsSkipped = true };
    }

    private void RefuseSkipped(ResourceState state)
    {
        if (state.AllDependencies.FirstOrDefault(_skipped.Contains) is not { } missing)
        {
            return;
        }

        _events.Error(
            state.Urn,
            $"Resource '{state.Urn}' depends on '{missing}' which was not specified in --target list.");
        throw new BailException();
    }
}
