using PulumiCen.Protocol;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>A program's resource: its inputs, in which other resources are named by <see cref="StackProgram.Ref"/>.</summary>
internal sealed record ProgramResource(string Type, string Name, PropertyMap Inputs)
{
    public string Urn => Urns.Of(Type, Name, Stack);

    public string Stack { get; init; } = Urns.Stack;

    /// <summary>The explicit provider; null for the default one.</summary>
    public string? Provider { get; init; }

    /// <summary>The id to import; null to create it.</summary>
    public string? Import { get; init; }

    /// <summary>Seconds from <c>customTimeouts</c>; 0 for none.</summary>
    public double Timeout { get; init; }

    /// <summary>Whether <c>up --replace</c> names it.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>The option <c>replaceOnChanges</c>, for all properties.</summary>
    public bool IsReplacedOnChanges { get; init; }

    /// <summary>The option <c>deleteBeforeReplace</c>.</summary>
    public bool DeletesFirst { get; init; }

    /// <summary>The option <c>deleteBeforeReplace</c>, as false.</summary>
    public bool CreatesFirst { get; init; }

    /// <summary>0 depends on nothing, 1 on those before, and so on.</summary>
    public int Level => Type switch
    {
        Urns.Instance => 0,
        Urns.Package => 1,
        _ => 2,
    };
}

/// <summary>A program, as data.</summary>
internal sealed class StackProgram
{
    private readonly List<ProgramResource> _resources = [];

    public IReadOnlyList<ProgramResource> Resources => _resources;

    /// <summary>A reference to another resource; the driver fills in its id.</summary>
    public static PropertyValue Ref(string type, string name) => new PropertyValue.Reference(Urns.Of(type, name), null, name, type, "");

    public static PropertyValue Texts(params string[] texts) => new PropertyValue.List([.. texts.Select(text => (PropertyValue)text)]);

    public StackProgram With(ProgramResource resource)
    {
        _resources.Add(resource);
        return this;
    }

    /// <summary>The same resources, one of them with <c>--replace</c>.</summary>
    public StackProgram Replace(string name, bool deletesFirst = false) =>
        Changed(name, resource => resource with { IsReplaced = true, DeletesFirst = deletesFirst });

    /// <summary>The same resources, one of them with the option <c>replaceOnChanges</c>.</summary>
    public StackProgram ReplaceOnChanges(string name, bool createsFirst = false) =>
        Changed(name, resource => resource with { IsReplacedOnChanges = true, CreatesFirst = createsFirst });

    /// <summary>The same resources, one of them with the option <c>import</c>.</summary>
    public StackProgram Import(string name, string id) => Changed(name, resource => resource with { Import = id });

    /// <summary>The same resources, spread over so many explicit providers.</summary>
    public StackProgram SpreadOver(int providers) =>
        Of(_resources.Select((resource, index) => resource with { Provider = $"provider-{index % providers}" }));

    public StackProgram Instance(string name = "net", Func<PropertyMap, PropertyMap>? more = null) =>
        With(new ProgramResource(Urns.Instance, name, (more ?? (map => map))(PropertyMap.Empty)));

    public StackProgram Package(
        double bandwidth, string name = "cn-na", string? instance = "net", Func<PropertyMap, PropertyMap>? more = null)
    {
        var inputs = PropertyMap.Empty
            .With("bandwidth", bandwidth)
            .With("areas", Texts("China", "North-America"))
            .With("chargeType", "PostPaid")
            .WithOptional("instance", instance is null ? null : Ref(Urns.Instance, instance));
        return With(new ProgramResource(Urns.Package, name, (more ?? (map => map))(inputs)));
    }

    public StackProgram Connection(
        string name, string region, double? bandwidth, string package = "cn-na", Func<PropertyMap, PropertyMap>? more = null, double timeout = 0)
    {
        var inputs = PropertyMap.Empty
            .With("regionIds", Texts(region, "us-east-1"))
            .With("bandwidthPackage", Ref(Urns.Package, package))
            .WithOptional("bandwidth", bandwidth is { } known ? (PropertyValue)known : null);
        return With(new ProgramResource(Urns.Connection, name, (more ?? (map => map))(inputs)) { Timeout = timeout });
    }

    private static StackProgram Of(IEnumerable<ProgramResource> resources) =>
        resources.Aggregate(new StackProgram(), (program, resource) => program.With(resource));

    private StackProgram Changed(string name, Func<ProgramResource, ProgramResource> change) =>
        Of(_resources.Select(resource => string.Equals(resource.Name, name, StringComparison.Ordinal) ? change(resource) : resource));
}
