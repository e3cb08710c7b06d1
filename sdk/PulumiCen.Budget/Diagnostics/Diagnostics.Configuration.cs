namespace PulumiCen.Budget;

/// <content>CEN13xx: the provider's configuration.</content>
public static partial class Diagnostics
{
    /// <summary>CEN1301: a property of the provider's configuration has a value that it can't have.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value, or <c>[secret]</c>.</param>
    /// <param name="permitted">What it can have, such as <c>true or false</c>.</param>
    public static Diagnostic ConfigurationInvalid(string property, string value, string permitted) => Error(
        301,
        $"provider configuration \"{property}\" is \"{value}\"; it can be {permitted}.\nSet it with: pulumi config set cen:{property} VALUE",
        property);

    /// <summary>CEN1302: the endpoint is no URL that requests may be sent to.</summary>
    public static Diagnostic EndpointInvalid(string endpoint) => Error(
        302,
        $"endpoint \"{endpoint}\" is neither an https:// URL, nor an http:// URL on this machine, nor \"emulator\".\n"
        + "Leave \"endpoint\" out to use the cloud's own, https://cbn.aliyuncs.com.",
        "endpoint");

    /// <summary>CEN1399: a failure that nobody thought of: a bug of PulumiCen.</summary>
    /// <param name="kind">The type of the exception.</param>
    /// <param name="message">Its message.</param>
    public static Diagnostic InternalError(string kind, string message) => Error(
        399,
        $"PulumiCen failed in a way that it shouldn't ({kind}): {message}\n"
        + "This is a bug. Please report it with what you ran: https://github.com/PulumiCen/PulumiCen/issues");
}
