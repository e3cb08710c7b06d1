namespace PulumiCen.Budget;

/// <summary>How texts name a resource: what it is, and its name in the program in double quotes.</summary>
public static class ResourceWords
{
    /// <summary><c>package "cn-na"</c>.</summary>
    public static string Package(string name) => $"package \"{name}\"";

    /// <summary><c>connection "hangzhou-virginia"</c>.</summary>
    public static string Connection(string name) => $"connection \"{name}\"";

    /// <summary><c>instance "two-areas"</c>.</summary>
    public static string Instance(string name) => $"instance \"{name}\"";
}
