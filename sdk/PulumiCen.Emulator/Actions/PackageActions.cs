using System.Globalization;
using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Bandwidth packages.</summary>
internal static class PackageActions
{
    /// <summary>What the API shows for a package that has no term.</summary>
    [Assumed("a package that is paid by use has the expired time 2999-09-08T16:00Z", "one sample of the documentation")]
    private const string Never = "2999-09-08T16:00Z";

    [Confirmed("an order that isn't paid by itself (AutoPay) gives no package", Sources.CreatePackage)]
    [Confirmed("a package has 2 to 10000 Mbit/s, and is bought for 1, 2, 3 or 6 months or 1, 2 or 3 years", Sources.CreatePackage)]
    public static JObject Create(ActionContext context)
    {
        var bandwidth = BandwidthOf(context);
        var (areaA, areaB) = (context.AreaIn("GeographicRegionAId"), context.AreaIn("GeographicRegionBId"));
        var isPrepaid = IsPrepaid(context);
        var term = isPrepaid ? Term(context) : TimeSpan.Zero;
        context.RequirePurchase(areaA, areaB, isPrepaid);
        var (name, description, tags) = (context.Name(), context.Description(), context.Tags());
        var orderId = context.State.NextNumber.ToString("D13", CultureInfo.InvariantCulture);
        if (!context.Flag("AutoPay", false))
        {
            // The order waits to be paid, and there is no package before that.
            context.State.NewId("order");
            return new JObject { ["CenBandwidthPackageOrderId"] = orderId };
        }

        var package = new PackageItem
        {
            Id = context.State.NewId("cenbwp"),
            OrderId = orderId,
            Bandwidth = bandwidth,
            AreaA = areaA.Id,
            AreaB = areaB.Id,
            ChargeType = isPrepaid ? "PREPAY" : "POSTPAY",
            Name = name ?? "",
            Description = description ?? "",
            CreationTime = context.Time,
            ExpiredTime = isPrepaid ? context.TimeIn(term) : Never,
            Tags = tags,
            Transition = context.Begin("Creating"),
        };
        context.State.Packages.Add(package);
        return new JObject { ["CenBandwidthPackageId"] = package.Id, ["CenBandwidthPackageOrderId"] = package.OrderId };
    }

    public static JObject Describe(ActionContext context)
    {
        var passes = context.Filter(new Dictionary<string, Func<PackageItem, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["CenId"] = package => [package.CenId],
            ["Status"] = package => [package.Status],
            ["CenBandwidthPackageId"] = package => [package.Id],
            ["Name"] = package => [package.Name],
        });
        return context.Page("CenBandwidthPackages", "CenBandwidthPackage", context.State.Packages
            .Where(package => context.HasTags(package.Tags) && passes(package)), package => PackageView.Of(context, package));
    }

    public static JObject Modify(ActionContext context)
    {
        var (name, description) = (context.Name(), context.Description());
        var package = context.SettledPackage(context.Required("CenBandwidthPackageId"));
        package.Name = name ?? package.Name;
        package.Description = description ?? package.Description;
        return [];
    }

    [Confirmed("a package that has the bandwidth already: 400 Operation.Failed; an order in process: 400 OperationFailed.OrderIsProcessing", Sources.ResizePackage)]
    [Assumed("a resize during a temporary upgrade changes what the package has until its end", "no source says")]
    public static JObject Resize(ActionContext context)
    {
        var bandwidth = BandwidthOf(context);
        var package = context.RequirePaid(context.Package(context.Required("CenBandwidthPackageId")));
        RequireResizable(context, package);
        if (bandwidth == package.Bandwidth)
        {
            throw new RefusalException(400, "Operation.Failed", "The specification of the package isn't changed.");
        }

        var allocated = context.State.AllocatedOf(package.Id);
        if (bandwidth < allocated)
        {
            throw ActionContext.Refuse(
                context.Options.Codes.BelowAllocated,
                $"{package.Id} can't have {bandwidth} Mbit/s: its connections have {allocated} Mbit/s.");
        }

        Become(context, package, bandwidth);
        return [];
    }

    /// <summary>Gives a package a bandwidth, at once or when the change is settled.</summary>
    public static void Become(ActionContext context, PackageItem package, long bandwidth)
    {
        if (context.Options.Settling > TimeSpan.Zero)
        {
            package.Resize = new PendingResize(bandwidth, context.When(context.Options.Settling));
        }
        else
        {
            package.Bandwidth = bandwidth;
        }
    }

    [Confirmed("a package that is attached: 403 InvalidOperation.BwpInstanceStatus; a prepaid one in its term: 403 Forbidden.Release", Sources.DeletePackage)]
    public static JObject Delete(ActionContext context)
    {
        var package = context.SettledPackage(context.Required("CenBandwidthPackageId"));
        if (package.CenId is not null)
        {
            throw new RefusalException(
                403, "InvalidOperation.BwpInstanceStatus", "The CBN bandwidth package is not in a valid state for the operation.");
        }

        if (package.ChargeType.Is("PREPAY") && !package.IsExpired(context.Time))
        {
            throw new RefusalException(
                403, "Forbidden.Release", "Forbidden to release a PREPAY bandwidth instance within validity period.");
        }

        package.Transition = context.Begin("Deleting", endsGone: true);
        if (package.IsSettled)
        {
            context.State.Packages.Remove(package);
        }

        return [];
    }

    private static void RequireResizable(ActionContext context, PackageItem package)
    {
        if (package.Resize is not null)
        {
            throw new RefusalException(400, "OperationFailed.OrderIsProcessing", $"Another order for {package.Id} is being processed.");
        }

        if (!package.IsSettled)
        {
            throw new RefusalException(400, "InvalidStatus.Resource", $"The bandwidth package {package.Id} is {package.Status}.");
        }
    }

    public static long BandwidthOf(ActionContext context)
    {
        var bandwidth = context.RequiredNumber("Bandwidth");
        return bandwidth >= BandwidthLimits.PackageMinimumMegabits && bandwidth <= BandwidthLimits.PackageMaximumMegabits
            ? bandwidth
            : throw ActionContext.Invalid("Bandwidth");
    }

    private static bool IsPrepaid(ActionContext context) => context.Optional("BandwidthPackageChargeType") switch
    {
        null => context.Options.Charges.DefaultIsPrepaid,
        "PREPAY" => true,
        "POSTPAY" when context.Options.Charges.AcceptsPostpaid => false,
        _ => throw new RefusalException(400, "UnSupported.ChargeType", "The charge type is not supported."),
    };

    private static TimeSpan Term(ActionContext context)
    {
        var period = context.OptionalNumber("Period") ?? 1;
        return (context.Optional("PricingCycle") ?? "Month", period) switch
        {
            ("Month", 1 or 2 or 3 or 6) => TimeSpan.FromDays(30 * period),
            ("Year", 1 or 2 or 3) => TimeSpan.FromDays(365 * period),
            ("Month" or "Year", _) => throw ActionContext.Invalid("Period"),
            _ => throw ActionContext.Invalid("PricingCycle"),
        };
    }
}
