using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>CEN instances.</summary>
internal static class InstanceActions
{
    public static JObject Create(ActionContext context)
    {
        var (name, description, tags) = (context.Name(), context.Description(), context.Tags());
        RequireProtectionLevel(context);
        if (context.State.Cens.Count >= context.Options.CenQuota)
        {
            throw ActionContext.Refuse(
                context.Options.Codes.CenQuota, $"The account can have {context.Options.CenQuota} CEN instances.");
        }

        var cen = new CenItem
        {
            Id = context.State.NewId("cen"),
            Name = name ?? "",
            Description = description ?? "",
            CreationTime = context.Time,
            IsEnterprise = context.Options.Edition == EmulatorEdition.Enterprise,
            Tags = tags,
            Transition = context.Begin("Creating"),
        };
        context.State.Cens.Add(cen);
        if (cen.IsEnterprise)
        {
            RouterActions.AddRouters(context, cen.Id);
        }

        return new JObject { ["CenId"] = cen.Id };
    }

    public static JObject Describe(ActionContext context)
    {
        var passes = context.Filter(new Dictionary<string, Func<CenItem, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["CenId"] = cen => [cen.Id],
            ["Name"] = cen => [cen.Name],
            ["CenBandwidthPackageId"] = cen => PackagesOf(context.State, cen),
        });
        return context.Page("Cens", "Cen", context.State.Cens
            .Where(cen => context.HasTags(cen.Tags) && passes(cen)), cen => Show(context.State, cen));
    }

    public static JObject Modify(ActionContext context)
    {
        var (name, description) = (context.Name(), context.Description());
        RequireProtectionLevel(context);
        var cen = context.SettledCen(context.Required("CenId"));
        cen.Name = name ?? cen.Name;
        cen.Description = description ?? cen.Description;
        cen.Transition = context.Begin("Modifying");
        return [];
    }

    public static JObject Delete(ActionContext context)
    {
        var cen = context.SettledCen(context.Required("CenId"));
        if (context.State.Packages.Exists(package => package.CenId.Is(cen.Id))
            || context.State.Attachments.Exists(attachment => attachment.CenId.Is(cen.Id) && !attachment.IsDetached))
        {
            throw ActionContext.Refuse(
                context.Options.Codes.CenStatus, $"The CEN instance {cen.Id} has bandwidth packages or attachments.");
        }

        cen.Transition = context.Begin("Deleting", endsGone: true);
        if (cen.IsSettled)
        {
            context.State.Cens.Remove(cen);
        }

        context.State.Routers.RemoveAll(router => router.CenId.Is(cen.Id));
        return [];
    }

    private static IEnumerable<string> PackagesOf(CloudState state, CenItem cen) =>
        state.Packages.Where(package => package.CenId.Is(cen.Id)).Select(package => package.Id);

    /// <summary>REDUCED is the only one today; documents of 2019 have FULL as well. It isn't kept.</summary>
    private static void RequireProtectionLevel(ActionContext context)
    {
        if (context.Optional("ProtectionLevel") is not (null or "REDUCED" or "FULL"))
        {
            throw ActionContext.Invalid("ProtectionLevel");
        }
    }

    private static JObject Show(CloudState state, CenItem cen) => new()
    {
        ["CenId"] = cen.Id,
        ["Name"] = cen.Name,
        ["Description"] = cen.Description,
        ["Status"] = cen.Status,
        ["ProtectionLevel"] = "REDUCED",
        ["CreationTime"] = cen.CreationTime,
        ["CenBandwidthPackageIds"] = new JObject
        {
            ["CenBandwidthPackageId"] = new JArray(PackagesOf(state, cen)),
        },
        ["Tags"] = TagActions.Show(cen.Tags),
    };
}
