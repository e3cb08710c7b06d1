using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>When two values that are written differently mean the same.</summary>
internal static class Meanings
{
    /// <summary>Two arrays of texts with the same texts, whatever their order.</summary>
    public static bool SameTexts(PropertyValue one, PropertyValue other) => SameSet(one, other, StringComparer.Ordinal);

    /// <summary>Two arrays of texts with the same texts, whatever their order and case.</summary>
    public static bool SameTextsInAnyCase(PropertyValue one, PropertyValue other) =>
        SameSet(one, other, StringComparer.OrdinalIgnoreCase);

    private static bool SameSet(PropertyValue one, PropertyValue other, StringComparer comparer) =>
        TextsOf(one) is { } texts && TextsOf(other) is { } others
        && texts.Order(comparer).SequenceEqual(others.Order(comparer), comparer);

    private static List<string>? TextsOf(PropertyValue value)
    {
        if (value is not PropertyValue.List list)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var item in list.Items)
        {
            if (item.Unwrapped is not PropertyValue.Text text)
            {
                return null;
            }

            texts.Add(text.Value);
        }

        return texts;
    }
}
