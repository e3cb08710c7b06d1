using System.Collections.Immutable;

namespace PulumiCen.Emulator.Requests;

/// <summary>Tags in a request: <c>Tag.1.Key</c>, <c>Tag.1.Value</c>, ...</summary>
internal static class TagRules
{
    /// <summary>How many tags a request or a resource can have.</summary>
    public const int Maximum = 20;

    /// <summary>No tags, in the order that tags have.</summary>
    public static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private const int MaximumKey = 64;
    private const int MaximumValue = 128;

    public static ImmutableSortedDictionary<string, string> Tags(this ActionContext context)
    {
        var tags = None.ToBuilder();
        for (var number = 1; context.Given($"Tag.{number}.Key") is { } key; number++)
        {
            var value = context.Given($"Tag.{number}.Value") ?? "";
            if (key.Length is 0 or > MaximumKey || value.Length > MaximumValue || IsReserved(key) || HasLink(key) || HasLink(value))
            {
                throw Refuse(context, $"The tag {key} isn't valid.");
            }

            if (number > Maximum || !tags.TryAdd(key, value))
            {
                throw Refuse(context, $"There are up to {Maximum} tags, with different keys.");
            }
        }

        return tags.ToImmutable();
    }

    public static RefusalException Refuse(ActionContext context, string message) =>
        ActionContext.Refuse(context.Options.Codes.Tags, message);

    private static bool IsReserved(string key) =>
        key.StartsWith("aliyun", StringComparison.OrdinalIgnoreCase) || key.StartsWith("acs:", StringComparison.OrdinalIgnoreCase);

    private static bool HasLink(string text) =>
        text.Contains("http://", StringComparison.OrdinalIgnoreCase) || text.Contains("https://", StringComparison.OrdinalIgnoreCase);
}
