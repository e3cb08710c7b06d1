using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>The inputs of a CEN instance.</summary>
internal sealed record InstanceInputs(
    PlanValue<string> Name, PlanValue<string> Description, PlanValue<IReadOnlyDictionary<string, string>> Tags)
{
    public static InstanceInputs Read(PropertyMap inputs)
    {
        var reader = new InputReader(inputs);
        return new InstanceInputs(reader.Text("name"), reader.Text("description"), reader.TextMap("tags"));
    }
}
