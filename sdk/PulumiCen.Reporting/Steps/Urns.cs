namespace PulumiCen.Reporting.Steps;

/// <summary>Parts of <c>urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME</c>.</summary>
public static class Urns
{
    /// <summary>The resource's name: all after the type, which may itself have <c>::</c> in it.</summary>
    public static string Name(string urn) => Part(urn, 3);

    /// <summary>The stack.</summary>
    public static string Stack(string urn)
    {
        var stack = Part(urn, 0);
        return stack[(stack.LastIndexOf(':') + 1)..];
    }

    /// <summary>The project.</summary>
    public static string Project(string urn) => Part(urn, 1);

    /// <summary>Whether it is a provider that the engine makes by itself.</summary>
    internal static bool IsDefaultProvider(string urn) =>
        urn.Contains("::pulumi:providers:", StringComparison.Ordinal)
        && (Name(urn) is "default" || Name(urn).StartsWith("default_", StringComparison.Ordinal));

    private static string Part(string urn, int index)
    {
        ArgumentNullException.ThrowIfNull(urn);
        var parts = urn.Split("::", 4);
        return index < parts.Length ? parts[index] : urn;
    }
}
