using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Behaviours;
using PulumiCen.Emulator.Requests;
using PulumiCen.Emulator.State;

namespace PulumiCen.Emulator.Actions;

/// <summary>Tags of whatever has some.</summary>
internal static class TagActions
{
    public static JObject Set(ActionContext context)
    {
        var tags = context.Tags();
        var targets = Targets(context);
        if (tags.Count == 0)
        {
            context.Required("Tag.1.Key");
        }

        if (targets.Any(target => target.Tags.Keys.Union(tags.Keys, StringComparer.Ordinal).Count() > TagRules.Maximum))
        {
            throw TagRules.Refuse(context, $"A resource has up to {TagRules.Maximum} tags.");
        }

        foreach (var target in targets)
        {
            target.Tags = target.Tags.SetItems(tags);
        }

        return [];
    }

    public static JObject Remove(ActionContext context)
    {
        var keys = context.List("TagKey");
        foreach (var target in Targets(context))
        {
            target.Tags = context.Flag("All", false) ? TagRules.None : target.Tags.RemoveRange(keys);
        }

        return [];
    }

    public static JObject Show(IReadOnlyDictionary<string, string> tags) => new()
    {
        ["Tag"] = new JArray(tags.Select(tag => new JObject { ["Key"] = tag.Key, ["Value"] = tag.Value })),
    };

    [Confirmed("tags need the RegionId of what isn't a Cen or a BandwidthPackage", Sources.Tag)]
    [Assumed("resource types of tags are the same in any case", "the page lists Cen, its own example has cen, the official Terraform provider sends capitals")]
    private static List<ITagged> Targets(ActionContext context)
    {
        var type = context.Required("ResourceType").ToUpperInvariant();
        context.Required("ResourceId.1");
        if (type is not ("CEN" or "BANDWIDTHPACKAGE"))
        {
            context.Required("RegionId");
        }

        return [.. context.List("ResourceId").Select(id => Target(context, type, id))];
    }

    private static ITagged Target(ActionContext context, string type, string id) => type switch
    {
        "CEN" => context.Cen(id),
        "BANDWIDTHPACKAGE" => context.Package(id),
        "TRANSITROUTER" => RouterActions.Router(context, id),
        "TRANSITROUTERPEERATTACHMENT" => AttachmentActions.Existing(context, id),
        _ => throw ActionContext.Refuse(context.Options.Codes.TagType, $"Nothing of the resource type {type} is emulated."),
    };
}
