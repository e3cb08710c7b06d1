using System.Reflection;

namespace PulumiCen.Provider;

/// <summary>The Pulumi package schema, embedded in the provider.</summary>
internal static class PackageSchema
{
    private static readonly Lazy<string> Text = new(Load);

    /// <summary>The schema as JSON.</summary>
    public static string Json => Text.Value;

    /// <summary>The provider's version, as the assembly has it.</summary>
    public static string Version { get; } =
        typeof(PackageSchema).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+', 2)[0];

    private static string Load()
    {
        using var stream = typeof(PackageSchema).Assembly.GetManifestResourceStream("provider-schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
