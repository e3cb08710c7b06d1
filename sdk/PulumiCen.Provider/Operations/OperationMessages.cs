using PulumiCen.Budget;
using PulumiCen.Provider.Operations.Wire;
using PulumiCen.Provider.Ordering;
using PulumiCen.Provider.Verdicts;

namespace PulumiCen.Provider.Operations;

/// <summary>What the processes of an operation tell each other, as messages.</summary>
internal static class OperationMessages
{
    /// <summary>Goes up whenever what the messages mean changes: an older process would take a part for the whole.</summary>
    public const int Protocol = 2;

    private static readonly Dictionary<RegionPair, Bandwidth> None = [];

    public static Call Write(PlannedCall call) => new()
    {
        Urn = call.Urn,
        Role = Write(call.Role),
        PackageUrn = call.Package.Urn ?? "",
        PackageId = call.Package.Id ?? "",
        IsPackageUnknown = call.Package.IsUnknown,
    };

    public static PlannedCall Read(Call call) => new(
        call.Urn,
        Read(call.Role),
        call.IsPackageUnknown ? ResourceLink.Unknown : ResourceLink.Of(call.PackageUrn, call.PackageId));

    public static Role Write(CallRole role) => role switch
    {
        CallRole.Instance => Role.Instance,
        CallRole.Package => Role.Package,
        _ => Role.Connection,
    };

    public static CallRole Read(Role role) => role switch
    {
        Role.Instance => CallRole.Instance,
        Role.Package => CallRole.Package,
        _ => CallRole.Connection,
    };

    public static Observed Write(IReadOnlyList<ObservedPackage> packages)
    {
        var observed = new Observed();
        observed.Packages.AddRange(packages.Select(package => new Observed.Types.Package
        {
            Id = package.Package.Id ?? "",
            Kilobits = package.Bandwidth?.KilobitsPerSecond ?? -1,
            Areas = { package.Areas is { } areas ? [areas.First.ApiName, areas.Second.ApiName] : Array.Empty<string>() },
            Allocations =
            {
                (package.Allocations ?? None).Select(allocation => new Observed.Types.Allocation
                {
                    One = allocation.Key.First,
                    Other = allocation.Key.Second,
                    Kilobits = allocation.Value.KilobitsPerSecond,
                }),
            },
            HasAllocations = package.Allocations is not null,
            Later = package.Later is { } later ? Write(later) : null,
        }));
        return observed;
    }

    public static IReadOnlyList<ObservedPackage> Read(Observed observed) =>
    [
        .. observed.Packages.Select(package => new ObservedPackage
        {
            Package = ResourceLink.ById(package.Id),
            Bandwidth = package.Kilobits < 0 ? null : Bandwidth.FromKilobitsPerSecond(package.Kilobits),
            Areas = package.Areas is [var one, var other] ? AreaPair.Of(Area.Of(one), Area.Of(other)) : null,
            Later = package.Later is { } later ? Read(later) : null,
            Allocations = package.HasAllocations
                ? package.Allocations.ToDictionary(
                    allocation => RegionPair.Of(allocation.One, allocation.Other),
                    allocation => Bandwidth.FromKilobitsPerSecond(allocation.Kilobits))
                : null,
        }),
    ];

    private static Observed.Types.Later Write(LaterCapacity later) => new()
    {
        Kilobits = later.Bandwidth?.KilobitsPerSecond ?? -1,
        From = later.From,
        OrderType = later.OrderType,
    };

    private static LaterCapacity Read(Observed.Types.Later later) =>
        new(later.Kilobits < 0 ? null : Bandwidth.FromKilobitsPerSecond(later.Kilobits), later.From, later.OrderType);
}
