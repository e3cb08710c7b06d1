using System.Globalization;
using PulumiCen.Engine.Plugins;
using PulumiCen.Engine.State;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Planning;

/// <summary>The text of a failed Check, with the value as the CLI prints it.</summary>
internal static class CheckFailures
{
    public static string Text(ResourceState state, InputFailure failure)
    {
        var resource = $"{state.Type} resource '{Urns.NameOf(state.Urn)}'";
        if (failure.Property.Length == 0)
        {
            return $"{resource} has a problem: {failure.Reason}";
        }

        var value = Value(state.Inputs.GetValueOrDefault(failure.Property));
        return $"{resource}: property {failure.Property} value {value} has a problem: {failure.Reason}";
    }

    public static string Value(PropertyValue? value) => "{" + Content(value) + "}";

    private static string Content(PropertyValue? value) => value switch
    {
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Text text => text.Value,
        PropertyValue.List list => "[" + string.Join(' ', list.Items.Select(Value)) + "]",
        PropertyValue.Map map => "map[" + string.Join(' ', map.Properties.Select(entry => $"{entry.Key}:{Value(entry.Value)}")) + "]",
        PropertyValue.Secret => "[secret]",
        PropertyValue.Reference reference => $"{{{reference.Urn} {Value(reference.Id is null ? null : (PropertyValue)reference.Id)} {reference.PackageVersion}}}",
        PropertyValue.UnknownValue => "{{}}",
        _ => "<nil>",
    };
}
