using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Resources.LifeCycles;

/// <summary>One property of one resource, with one value and then with another.</summary>
/// <param name="Resource">The resource's name in <see cref="Program"/>.</param>
/// <param name="Property">The property.</param>
/// <param name="Before">The first value; null for none. A text <c>id:NAME</c> is the id of that resource.</param>
/// <param name="After">The second value.</param>
internal sealed record PropertyChange(string Resource, string Property, PropertyValue? Before, PropertyValue? After)
{
    /// <summary>Inputs that the resource has beside it; null takes one away.</summary>
    public IReadOnlyDictionary<string, PropertyValue?> With { get; init; } = new Dictionary<string, PropertyValue?>(StringComparer.Ordinal);

    public EmulatorEdition Edition { get; init; }

    /// <summary>Whether the program can be imported: not where the cloud doesn't tell a property.</summary>
    public bool IsImportable { get; init; } = true;

    public string Type => Resource switch
    {
        "net" => Urns.Instance,
        "cn-na" or "spare" => Urns.Package,
        _ => Urns.Connection,
    };

    /// <summary>Two CENs with a package each, and a connection in the first one.</summary>
    /// <param name="value">The property's value; null for none.</param>
    /// <param name="isBefore">Whether the resource isn't there yet, so that ids of the others can be known.</param>
    /// <param name="state">Where ids come from.</param>
    public StackProgram Program(PropertyValue? value, bool isBefore, StackState state)
    {
        var program = new StackProgram()
            .Instance(more: inputs => Inputs("net", inputs.With("name", "net")))
            .Instance("other", more: inputs => inputs.With("name", "other"))
            .Package(20, more: inputs => Inputs("cn-na", inputs.With("name", "cn-na")))
            .Package(20, "spare", "other", inputs => Inputs("spare", inputs.With("name", "spare")))
            .Connection("a", "cn-hangzhou", 5, more: inputs => Inputs("a", inputs));
        return isBefore ? Without(program) : program;

        PropertyMap Inputs(string name, PropertyMap inputs)
        {
            if (!string.Equals(name, Resource, StringComparison.Ordinal) || isBefore)
            {
                return inputs;
            }

            foreach (var (property, fixedValue) in With)
            {
                inputs = Set(inputs, property, fixedValue, state);
            }

            return Set(inputs, Property, value, state);
        }
    }

    public override string ToString() => $"{Resource}.{Property} {Text(Before)} to {Text(After)}";

    private static PropertyMap Set(PropertyMap inputs, string property, PropertyValue? value, StackState state) => value switch
    {
        null => inputs.Without(property),
        PropertyValue.Text { Value: var text } when text.StartsWith("id:", StringComparison.Ordinal) =>
            inputs.With(property, state.Values.Single(entry => string.Equals(entry.Name, text[3..], StringComparison.Ordinal)).Id),
        _ => inputs.With(property, value),
    };

    /// <summary>A value as people read it.</summary>
    public static string Text(PropertyValue? value) => value switch
    {
        null => "none",
        PropertyValue.Reference reference => reference.Urn.Split("::")[^1],
        PropertyValue.List list => string.Join('+', list.Items.Select(Text)),
        PropertyValue.Map { Properties: var map } => string.Join('+', map.Select(entry => $"{entry.Key}={Text(entry.Value)}")),
        PropertyValue.Text { Value: var text } => text,
        PropertyValue.Number { Value: var number } => $"{number}",
        PropertyValue.Bool { Value: var truth } => truth ? "true" : "false",
        _ => value.ToString(),
    };

    /// <summary>The varied resource needs all others, and no other needs it but the connection its package.</summary>
    private StackProgram Without(StackProgram program) => Resource is "net" or "cn-na"
        ? program
        : program.Resources.Where(resource => !string.Equals(resource.Name, Resource, StringComparison.Ordinal))
            .Aggregate(new StackProgram(), (rest, resource) => rest.With(resource));
}
