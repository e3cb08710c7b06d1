using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Steps;

/// <summary>Outputs that the program wants kept secret although the provider doesn't say so.</summary>
internal static class SecretOutputs
{
    public static PropertyMap Mark(PropertyMap outputs, ResourceState state) =>
        state.AdditionalSecretOutputs
            .Where(name => outputs.TryGetValue(name, out var value) && value is not PropertyValue.Secret)
            .Aggregate(outputs, (all, name) => all.With(name, new PropertyValue.Secret(all[name])));
}
