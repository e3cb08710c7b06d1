using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Requests;

namespace PulumiCen.Emulator.Actions;

/// <summary>Tags of instances and packages. The names of the resource types are UNCONFIRMED, so any is taken.</summary>
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

        if (targets.Any(target => target.Keys.Union(tags.Keys, StringComparer.Ordinal).Count() > TagRules.Maximum))
        {
            throw TagRules.Refuse(context, $"A resource has up to {TagRules.Maximum} tags.");
        }

        foreach (var target in targets)
        {
            foreach (var (key, value) in tags)
            {
                target[key] = value;
            }
        }

        return [];
    }

    public static JObject Remove(ActionContext context)
    {
        var keys = context.List("TagKey");
        foreach (var target in Targets(context))
        {
            foreach (var key in context.Flag("All", false) ? [.. target.Keys] : keys)
            {
                target.Remove(key);
            }
        }

        return [];
    }

    public static JObject Show(IReadOnlyDictionary<string, string> tags) => new()
    {
        ["Tag"] = new JArray(tags.Select(tag => new JObject { ["Key"] = tag.Key, ["Value"] = tag.Value })),
    };

    private static List<SortedDictionary<string, string>> Targets(ActionContext context)
    {
        context.Required("ResourceType");
        context.Required("ResourceId.1");
        return [.. context.List("ResourceId").Select(id => id.StartsWith("cenbwp-", StringComparison.Ordinal)
            ? context.Package(id).Tags
            : context.Cen(id).Tags)];
    }
}
