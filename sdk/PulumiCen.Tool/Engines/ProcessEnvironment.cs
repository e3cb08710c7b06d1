using System.Runtime.InteropServices;

namespace PulumiCen.Tool.Engines;

/// <summary>What this process hands on to the engine that it starts, and that one to its plugins.</summary>
internal static class ProcessEnvironment
{
    /// <summary>Makes <c>pulumi</c> the given engine, and lets .NET executables find the runtime that runs this one.</summary>
    public static void Use(Engine engine)
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", engine.Folder + Path.PathSeparator + path);
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is null)
        {
            // ROOT/shared/Microsoft.NETCore.App/VERSION/
            var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            Environment.SetEnvironmentVariable("DOTNET_ROOT", root);
        }
    }
}
