using PulumiCen.Protocol;

namespace PulumiCen.Engine.Display;

/// <summary>The <c>Outputs:</c> part of the output.</summary>
internal static class StackOutputsText
{
    public static void Write(TextWriter writer, PropertyMap? olds, PropertyMap news, bool isNew)
    {
        var lines = (olds?.Keys ?? []).Union(news.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => Line(name, isNew ? news.GetValueOrDefault(name) : olds?.GetValueOrDefault(name), news.GetValueOrDefault(name)))
            .ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        writer.WriteLine("Outputs:");
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }

        writer.WriteLine();
    }

    private static string Line(string name, PropertyValue? old, PropertyValue? @new) => (old, @new) switch
    {
        (null, { } added) => $"  + {name}: {OutputValues.Text(added)}",
        ({ } removed, null) => $"  - {name}: {OutputValues.Text(removed)}",
        _ when Equals(old, @new) => $"    {name}: {OutputValues.Text(@new!)}",
        _ => $"  ~ {name}: {OutputValues.Text(old!)} => {OutputValues.Text(@new!)}",
    };
}
