namespace PulumiCen.Budget;

/// <summary>What is special about a use of a package, in words.</summary>
public static class UseRemark
{
    /// <summary><c>connectivity test, takes nothing</c>, and so on; empty for a connection like any other.</summary>
    public static string Of(UseKind kind) => kind switch
    {
        UseKind.ConnectivityTest => "connectivity test, takes nothing",
        UseKind.DataTransfer => "billed by traffic, takes nothing",
        UseKind.Other => "not registered here",
        UseKind.Leaving => "deleted at the end",
        _ => "",
    };
}
