using PulumiCen.Protocol;
using PulumiCen.Rules;

namespace PulumiCen.Verdicts.Tests;

/// <summary>A resource as the engine gets it from a program.</summary>
/// <param name="Identity">Which it is.</param>
/// <param name="Inputs">Its inputs, with references.</param>
/// <param name="Dependencies">The URNs that each property depends on.</param>
internal sealed record RegisteredResource(
    ResourceIdentity Identity, PropertyMap Inputs, IReadOnlyDictionary<string, IReadOnlyList<string>> Dependencies)
{
    /// <summary>The resources of a stack, in an order that its seed decides.</summary>
    public static IReadOnlyList<RegisteredResource> Of(RandomStack stack)
    {
        RegisteredResource[] all =
        [
            new(Identify("Instance", RandomStack.Instance), PropertyMap.Empty, None),
            .. stack.Packages.Select(Of),
            .. stack.Connections.Select(connection => Of(connection, stack)),
        ];
        new Random(stack.Seed).Shuffle(all);
        return all;
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> None { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    private static RegisteredResource Of(RandomPackage package)
    {
        var inputs = PropertyMap.Empty
            .WithOptional("bandwidth", ValueOf(package.Bandwidth, package.Form))
            .With("areas", Texts(package.Areas));
        return package.IsAttached
            ? Linked(Identify("BandwidthPackage", package.Name), inputs, "instance", Identify("Instance", RandomStack.Instance), package.Form)
            : new RegisteredResource(Identify("BandwidthPackage", package.Name), inputs, None);
    }

    private static RegisteredResource Of(RandomConnection connection, RandomStack stack)
    {
        var identity = Identify("RegionConnection", connection.Name);
        var inputs = PropertyMap.Empty
            .WithOptional("bandwidth", ValueOf(connection.Bandwidth, connection.Form))
            .WithOptional("bandwidthType", connection.Type is { } type ? (PropertyValue)type : null)
            .With("regionIds", Texts(connection.Regions));
        return connection.Package switch
        {
            >= 0 => Linked(identity, inputs, "bandwidthPackage", Identify("BandwidthPackage", stack.Packages[connection.Package].Name), connection.Form),
            RandomStack.Elsewhere => new RegisteredResource(identity, inputs.With("bandwidthPackageId", RandomStack.PackageElsewhere), None),
            _ => Linked(identity, inputs, "instance", Identify("Instance", RandomStack.Instance), connection.Form),
        };
    }

    private static RegisteredResource Linked(
        ResourceIdentity identity, PropertyMap inputs, string property, ResourceIdentity target, InputForm form)
    {
        var reference = new PropertyValue.Reference(target.Urn, "", "", "", "");
        PropertyValue id = $"id-of-{target.Name}";
        return form switch
        {
            InputForm.PlainId => new RegisteredResource(identity, inputs.With(property, id), None),
            InputForm.SecretId => new RegisteredResource(identity, inputs.With(property, new PropertyValue.Secret(id)), None),
            InputForm.SecretLink => Depending(inputs.With(property, new PropertyValue.Secret(reference))),
            InputForm.Nulls => Depending(inputs.With(property, reference).With(property + "Id", PropertyValue.Null)),
            _ => Depending(inputs.With(property, reference)),
        };

        RegisteredResource Depending(PropertyMap linked) => new(
            identity, linked, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [property] = [target.Urn] });
    }

    private static ResourceIdentity Identify(string type, string name) =>
        new($"urn:pulumi:stack::project::pulumi:pulumi:Stack$cen:index:{type}::{name}", $"cen:index:{type}", name);

    private static PropertyValue? ValueOf(GivenBandwidth bandwidth, InputForm form) => (bandwidth, form) switch
    {
        ({ IsUnknown: true }, InputForm.SecretBandwidth) => new PropertyValue.Secret(PropertyValue.Unknown),
        ({ IsUnknown: true }, _) => PropertyValue.Unknown,
        ({ Megabits: { } megabits }, InputForm.SecretBandwidth) => new PropertyValue.Secret((double)megabits),
        ({ Megabits: { } megabits }, InputForm.TextBandwidth) => $"{megabits}",
        ({ Megabits: { } megabits }, _) => (double)megabits,
        (_, InputForm.Nulls) => PropertyValue.Null,
        _ => null,
    };

    private static PropertyValue.List Texts(string[] texts) => new([.. texts.Select(text => (PropertyValue)text)]);
}
