using PulumiCen.Reporting.Steps;

namespace PulumiCen.Tool.Output;

/// <summary>The colours of the operations.</summary>
internal static class Symbols
{
    public static string Colour(ResourceOperation operation) => operation switch
    {
        ResourceOperation.Create or ResourceOperation.Import => "green",
        ResourceOperation.Update or ResourceOperation.Refresh => "yellow",
        ResourceOperation.Delete or ResourceOperation.Discard => "red",
        ResourceOperation.Replace => "magenta",
        _ => "default",
    };
}
