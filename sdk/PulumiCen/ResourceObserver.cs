using Pulumi;

namespace PulumiCen;

/// <summary>Lets PulumiCen.Testing see the resources that a program registers in a unit test.</summary>
internal static class ResourceObserver
{
    private static readonly AsyncLocal<ResourceTransformation?> Local = new();

    /// <summary>Gets each registration of the current test; null outside of tests.</summary>
    public static ResourceTransformation? Current
    {
        get => Local.Value;
        set => Local.Value = value;
    }
}
