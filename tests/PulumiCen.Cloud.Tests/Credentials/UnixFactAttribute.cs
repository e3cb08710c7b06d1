namespace PulumiCen.Cloud.Tests.Credentials;

/// <summary>A test with the programs of Unix.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "It runs programs of Unix." : null;
}
