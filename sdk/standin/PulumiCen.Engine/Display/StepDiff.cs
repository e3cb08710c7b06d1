using PulumiCen.Engine.Events;
using PulumiCen.Protocol;

namespace PulumiCen.Engine.Display;

/// <summary>The inputs of a step as lines, for <c>--diff</c>.</summary>
internal static class StepDiff
{
    public static IEnumerable<string> Lines(StepMetadata metadata)
    {
        var olds = metadata.Old?.Inputs ?? PropertyMap.Empty;
        var news = metadata.New?.Inputs ?? PropertyMap.Empty;
        foreach (var name in olds.Keys.Union(news.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (old, @new) = (olds.GetValueOrDefault(name), news.GetValueOrDefault(name));
            if (Equals(old, @new))
            {
                continue;
            }

            yield return (old, @new) switch
            {
                (null, { } added) => $"      + {name}: {OutputValues.Text(added)}",
                ({ } removed, null) => $"      - {name}: {OutputValues.Text(removed)}",
                _ => $"      ~ {name}: {OutputValues.Text(old!)} => {OutputValues.Text(@new!)}",
            };
        }
    }
}
