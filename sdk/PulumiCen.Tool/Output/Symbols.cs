using PulumiCen.Reporting.Steps;

namespace PulumiCen.Tool.Output;

/// <summary>The signs, colours and verbs of the operations; the signs are pulumi's.</summary>
internal static class Symbols
{
    public static string Sign(ResourceOperation operation) => operation switch
    {
        ResourceOperation.Create => "+",
        ResourceOperation.Update or ResourceOperation.Refresh => "~",
        ResourceOperation.Delete => "-",
        ResourceOperation.Replace => "+-",
        ResourceOperation.Import or ResourceOperation.ImportReplacement => "=",
        ResourceOperation.Read or ResourceOperation.ReadReplacement => ">",
        ResourceOperation.Discard or ResourceOperation.DiscardReplaced => "<",
        _ => " ",
    };

    public static string Colour(ResourceOperation operation) => operation switch
    {
        ResourceOperation.Create or ResourceOperation.Import => "green",
        ResourceOperation.Update or ResourceOperation.Refresh => "yellow",
        ResourceOperation.Delete or ResourceOperation.Discard => "red",
        ResourceOperation.Replace => "magenta",
        _ => "default",
    };

    /// <summary>As in "2 created".</summary>
    public static string Participle(ResourceOperation operation) => operation switch
    {
        ResourceOperation.Read or ResourceOperation.ReadReplacement => "read",
        ResourceOperation.Refresh => "refreshed",
        ResourceOperation.Discard or ResourceOperation.DiscardReplaced => "forgotten",
        ResourceOperation.Import or ResourceOperation.ImportReplacement => "imported",
        ResourceOperation.Same => "unchanged",
        _ => operation.Name() + "d",
    };

    /// <summary>As in "creating".</summary>
    public static string Gerund(ResourceOperation operation) => operation switch
    {
        ResourceOperation.Create or ResourceOperation.CreateReplacement => "creating",
        ResourceOperation.Update => "updating",
        ResourceOperation.Delete or ResourceOperation.DeleteReplaced => "deleting",
        ResourceOperation.Replace => "replacing",
        ResourceOperation.Refresh => "refreshing",
        ResourceOperation.Read or ResourceOperation.ReadReplacement => "reading",
        ResourceOperation.Import or ResourceOperation.ImportReplacement => "importing",
        _ => operation.Name(),
    };
}
