using PulumiCen.Budget;

namespace PulumiCen.Rules;

/// <summary>What must hold for an instance by itself. Values that preview doesn't know pass.</summary>
internal static class InstanceRules
{
    public static IEnumerable<Diagnostic> Check(string name, InstanceInputs inputs)
    {
        var owner = ResourceWords.Instance(name);
        if (inputs.Name.TryGetValue(out var text) && TextRules.Name(owner, text) is { } wrongName)
        {
            yield return wrongName;
        }

        if (inputs.Description.TryGetValue(out var description) && TextRules.Description(owner, description) is { } wrongDescription)
        {
            yield return wrongDescription;
        }

        if (inputs.Tags.TryGetValue(out var tags))
        {
            foreach (var problem in TagRules.Check(owner, tags))
            {
                yield return problem;
            }
        }
    }
}
