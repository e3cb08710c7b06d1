using System.Text.RegularExpressions;
using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Mapping;

/// <summary>What a resource is called in its source, as a name of one word.</summary>
internal static partial class SourceNames
{
    /// <summary>A name; of Terraform's with the modules that it is in and its keys, such as <c>net-link-shanghai</c>.</summary>
    public static string Of(SourceKind kind, SourceResource resource)
    {
        if (kind != SourceKind.TerraformState)
        {
            return resource.Name;
        }

        var address = resource.Address.Replace($"{resource.TypeName}.", "", StringComparison.Ordinal);
        return string.Join('-', Parts().Matches(address).Select(part => part.Groups["text"].Value).Where(text => text is not "module"));
    }

    // module.net["cn"].link["a.b"]: words, and keys with or without quotes.
    [GeneratedRegex(@"\[""(?<text>(\\.|[^""\\])*)""\]|\[(?<text>\d+)\]|(?<text>[^.\[\]""]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
