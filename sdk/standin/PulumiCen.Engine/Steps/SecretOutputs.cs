using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Steps;

/// <summary>
/// Outputs that are kept secret although the provider doesn't say so: those that the program names, and those with the name
/// of a secret input.
/// </summary>
internal static class SecretOutputs
{
    public static ResourceState Mark(ResourceState state)
    {
        var names = state.AdditionalSecretOutputs
            .Concat(state.Inputs.Where(input => input.Value is PropertyValue.Secret).Select(input => input.Key))
            .Where(name => state.Outputs.TryGetValue(name, out var value) && value is not PropertyValue.Secret)
            .ToArray();
        return names.Length == 0
            ? state
            : state with
            {
                Outputs = names.Aggregate(state.Outputs, (all, name) => all.With(name, new PropertyValue.Secret(all[name]))),
            };
    }
}
