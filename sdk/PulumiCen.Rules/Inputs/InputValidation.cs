using PulumiCen.Budget;
using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>Checks that inputs are there, known to the schema, and of the right type. Unknown values pass.</summary>
internal static class InputValidation
{
    private static readonly HashSet<string> OwnOfEngine = new(["__defaults", "__internal"], StringComparer.Ordinal);

    public static IEnumerable<Diagnostic> Validate(InputTable table, string owner, PropertyMap inputs)
    {
        foreach (var name in inputs.Keys.Where(name => table.Find(name) is null && !OwnOfEngine.Contains(name)))
        {
            yield return Diagnostics.UnknownProperty(owner, name, [.. table.Select(property => property.Name)]);
        }

        foreach (var property in table.References)
        {
            if (property.Twin is { } twin && inputs.Find(property.Name) is not null && inputs.Find(twin) is not null)
            {
                yield return Diagnostics.LinkedTwice(owner, property.Name, twin);
            }
        }

        foreach (var property in table)
        {
            if (Problem(property, owner, inputs.Find(property.Name)) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static Diagnostic? Problem(InputProperty property, string owner, PropertyValue? value)
    {
        if (value is null)
        {
            return property.IsRequired ? Diagnostics.PropertyMissing(owner, property.Name, NameOf(property.Kind)) : null;
        }

        if (!HasKind(value.Unwrapped, property.Kind))
        {
            return Diagnostics.PropertyTypeWrong(owner, property.Name, Describe(value), NameOf(property.Kind));
        }

        return property.Choices.Count > 0 && value.Unwrapped is PropertyValue.Text text
            && !property.Choices.Contains(text.Value, StringComparer.Ordinal)
            ? Diagnostics.ChoiceInvalid(
                owner, property.Name, value.ContainsSecret ? PlanValue.SecretText : text.Value, property.Choices)
            : null;
    }

    private static bool HasKind(PropertyValue value, ValueKind kind) => (kind, value) switch
    {
        (_, PropertyValue.UnknownValue) => true,
        (ValueKind.Text, PropertyValue.Text) => true,
        (ValueKind.Number, PropertyValue.Number) => true,
        (ValueKind.Boolean, PropertyValue.Bool) => true,
        (ValueKind.TextList, PropertyValue.List list) => list.Items.All(item => HasKind(item.Unwrapped, ValueKind.Text)),
        (ValueKind.TextMap, PropertyValue.Map map) => map.Properties.Values.All(item => HasKind(item.Unwrapped, ValueKind.Text)),
        (ValueKind.Reference, PropertyValue.Reference) => true,

        // An SDK without resource references sends the id in their place.
        (ValueKind.Reference, PropertyValue.Text) => true,
        _ => false,
    };

    /// <summary>A value for a message: a secret stays one.</summary>
    private static string Describe(PropertyValue value) => value switch
    {
        { ContainsSecret: true } => PlanValue.SecretText,
        PropertyValue.Text text => $"the text \"{text.Value}\"",
        PropertyValue.Number number => $"the number {number.Value}",
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.List => "an array",
        PropertyValue.Reference => "a resource",
        _ => "an object",
    };

    private static string NameOf(ValueKind kind) => kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Number => "an integer",
        ValueKind.Boolean => "true or false",
        ValueKind.TextList => "an array of texts",
        ValueKind.TextMap => "an object with texts",
        _ => "a resource",
    };
}
