using System.Diagnostics;
using System.Reflection;
using PulumiCen.Protocol;

namespace PulumiCen.Load;

/// <summary>A provider that is measured.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">How it is started; the engine's address comes after it.</param>
/// <param name="MoreInputs">Inputs that its resources have beside the others.</param>
internal sealed record Contestant(string Name, string[] Command, PropertyMap MoreInputs)
{
    /// <summary>The requests it gets.</summary>
    public LoadedStack Stack { get; } = new(MoreInputs, hasReferences: MoreInputs.Count == 0);

    public static string Artifacts { get; } = Metadata("Artifacts");

    private static string Node { get; } = Path.Combine(Artifacts, "dynamic-provider");

    /// <summary>The provider as it ships, the provider as it is built, the limits, and what a user would write instead.</summary>
    public static async Task<Contestant[]> AllAsync()
    {
        var native = Path.Combine(Artifacts, "native");
        var load = Environment.ProcessPath!;
        await PublishAsync("sdk/PulumiCen.Provider", native);
        await PublishAsync("bench/PulumiCen.Load", native);
        await RunAsync(Metadata("Repository"), "dotnet", "build", "sdk/PulumiCen.Provider", "-c", "Release", "-v", "q");
        return
        [
            new("PulumiCen, native", [Path.Combine(native, "pulumi-resource-cen")], PropertyMap.Empty),
            new("PulumiCen, JIT", [Path.Combine(Artifacts, "plugins", "cen", "pulumi-resource-cen")], PropertyMap.Empty),
            new("no-op, native", [Path.Combine(native, "PulumiCen.Load"), "no-op"], PropertyMap.Empty),
            new("no-op, JIT", [load, "no-op"], PropertyMap.Empty),
            new("Node", ["node", Path.Combine(Node, "node_modules/@pulumi/pulumi/cmd/dynamic-provider")], await SerializedAsync()),
        ];
    }

    /// <summary>This program's own folder in the repository.</summary>
    public static string Folder { get; } = Path.Combine(Metadata("Repository"), "bench", "PulumiCen.Load");

    /// <summary>The bytes of the native executable, and of the schema.</summary>
    public static (long Executable, long Schema) Sizes() => (
        new FileInfo(Path.Combine(Artifacts, "native", "pulumi-resource-cen")).Length,
        new FileInfo(Path.Combine(Metadata("Repository"), "provider-schema.json")).Length);

    private static string Runtime => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

    /// <summary>What the Node SDK sends with each resource: the provider's own code.</summary>
    private static async Task<PropertyMap> SerializedAsync()
    {
        Directory.CreateDirectory(Node);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "node")))
        {
            File.Copy(file, Path.Combine(Node, Path.GetFileName(file)), overwrite: true);
        }

        await RunAsync(Node, "npm", "ci", "--no-audit", "--no-fund");
        return PropertyMap.Empty
            .With("__provider", await RunAsync(Node, "node", "provider.js"))
            .With("instance", "cen-load")
            .With("capacity", 1_000_000_000);
    }

    private static Task<string> PublishAsync(string project, string folder) => RunAsync(
        Metadata("Repository"),
        "dotnet", "publish", project, "-c", "Release", "-r", Runtime, "-p:PublishAot=true", "-o", folder, "-v", "q");

    private static async Task<string> RunAsync(string folder, string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {output}");
    }

    private static string Metadata(string key) => typeof(Contestant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal)).Value!;
}
