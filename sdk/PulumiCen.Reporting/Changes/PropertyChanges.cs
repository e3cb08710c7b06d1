using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Reporting.Steps;

namespace PulumiCen.Reporting.Changes;

/// <summary>The property changes of a step: from the provider's paths, else by comparing the inputs.</summary>
internal static class PropertyChanges
{
    private const string Bandwidth = "bandwidth";

    public static IReadOnlyList<PropertyChange> Of(ResourceStep step)
    {
        var old = step.Old?.Inputs ?? [];
        var @new = step.New?.Inputs ?? [];
        var paths = step is { Old: not null, New: not null, Differences.Count: > 0 }
            ? step.Differences
            : [.. Names(step.Type, old, @new).Distinct(StringComparer.Ordinal).Select(Escape)];
        return
        [
            .. paths
                .Order(StringComparer.Ordinal)
                .Select(path => Change(path, step))
                .Where(change => !string.Equals(change.Old, change.New, StringComparison.Ordinal)),
        ];
    }

    // A connection has a bandwidth even where nobody gave it one: that is what a reader must see.
    private static IEnumerable<string> Names(string type, JObject old, JObject @new) =>
        (BandwidthText.IsIn(type) ? [Bandwidth] : Enumerable.Empty<string>())
        .Concat(old.Properties().Concat(@new.Properties()).Select(field => field.Name));

    private static PropertyChange Change(string path, ResourceStep step)
    {
        var old = At(step.Old?.Inputs, path) ?? (step.New is null ? null : At(step.Old?.Outputs, path));
        var @new = At(step.New?.Inputs, path);
        var forcesReplacement = step.ReplacedFor.Any(key => path.StartsWith(key, StringComparison.Ordinal));
        if (string.Equals(path, Bandwidth, StringComparison.Ordinal) && BandwidthText.IsIn(step.Type))
        {
            return new PropertyChange(
                path, BandwidthText.Of(step.Old, step.Type), BandwidthText.Of(step.New, step.Type), forcesReplacement);
        }

        var (oldText, newText) = (ValueText.Of(old), ValueText.Of(@new));
        var isReplacedReference = WireValue.ReferencedUrn(@new) is not null
            && string.Equals(oldText, newText, StringComparison.Ordinal)
            && !JToken.DeepEquals(old, @new);
        return new PropertyChange(path, oldText, isReplacedReference ? newText + " (replaced)" : newText, forcesReplacement);
    }

    private static JToken? At(JObject? properties, string path)
    {
        // Most paths are names, which need no JSONPath.
        if (path.All(IsPlain))
        {
            return properties?[path];
        }

        try
        {
            return properties?.SelectToken(path.Replace('"', '\''));
        }
        catch (JsonException)
        {
            // A path with characters that JSONPath gives a meaning to: the property itself must do.
            return properties?[path];
        }
    }

    private static string Escape(string name) =>
        name.All(IsPlain) ? name : $"[\"{name}\"]";

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-';
}
