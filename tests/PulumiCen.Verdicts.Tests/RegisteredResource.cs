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
            .WithOptional("bandwidth", ValueOf(package.Bandwidth))
            .With("areas", Texts(package.Areas));
        return package.IsAttached
            ? Linked(Identify("BandwidthPackage", package.Name), inputs, "instance", Identify("Instance", RandomStack.Instance))
            : new RegisteredResource(Identify("BandwidthPackage", package.Name), inputs, None);
    }

    private static RegisteredResource Of(RandomConnection connection, RandomStack stack)
    {
        var identity = Identify("RegionConnection", connection.Name);
        var inputs = PropertyMap.Empty
            .WithOptional("bandwidth", ValueOf(connection.Bandwidth))
            .WithOptional("bandwidthType", connection.Type is { } type ? (PropertyValue)type : null)
            .With("regionIds", Texts(connection.Regions));
        return connection.Package switch
        {
            >= 0 => Linked(identity, inputs, "bandwidthPackage", Identify("BandwidthPackage", stack.Packages[connection.Package].Name)),
            RandomStack.Elsewhere => new RegisteredResource(identity, inputs.With("bandwidthPackageId", RandomStack.PackageElsewhere), None),
            _ => Linked(identity, inputs, "instance", Identify("Instance", RandomStack.Instance)),
        };
    }

    private static RegisteredResource Linked(ResourceIdentity identity, PropertyMap inputs, string property, ResourceIdentity target) => new(
        identity,
        inputs.With(property, new PropertyValue.Reference(target.Urn, "", "", "", "")),
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [property] = [target.Urn] });

    private static ResourceIdentity Identify(string type, string name) =>
        new($"urn:pulumi:stack::project::pulumi:pulumi:Stack$cen:index:{type}::{name}", $"cen:index:{type}", name);

    private static PropertyValue? ValueOf(GivenBandwidth bandwidth) => bandwidth switch
    {
        { IsUnknown: true } => PropertyValue.Unknown,
        { Megabits: { } megabits } => (double)megabits,
        _ => null,
    };

    private static PropertyValue.List Texts(string[] texts) => new([.. texts.Select(text => (PropertyValue)text)]);
}
