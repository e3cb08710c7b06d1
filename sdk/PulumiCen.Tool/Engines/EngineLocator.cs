using PulumiCen.Budget;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Engines;

/// <summary>Finds the engine: on PATH, or beside the tool.</summary>
/// <param name="path">The PATH variable.</param>
/// <param name="toolFolder">The folder of the tool's own files.</param>
internal sealed class EngineLocator(string path, string toolFolder)
{
    // A build lays the tool into artifacts/bin/PulumiCen.Tool/debug, and the stand-in into artifacts/standin/bin.
    private const int FoldersAbove = 4;

    private static readonly string Executable = OperatingSystem.IsWindows() ? "pulumi.exe" : "pulumi";

    /// <summary>The engine that was chosen.</summary>
    /// <exception cref="ToolException">It isn't there.</exception>
    public Engine Find(EngineChoice choice) => choice switch
    {
        EngineChoice.Pulumi => OnPath() ?? throw NotFound(isPulumiMissing: true, isStandInMissing: StandIn() is null),
        EngineChoice.StandIn => StandIn() ?? throw NotFound(isPulumiMissing: false, isStandInMissing: true),
        _ => OnPath() ?? StandIn() ?? throw NotFound(isPulumiMissing: true, isStandInMissing: true),
    };

    private static ToolException NotFound(bool isPulumiMissing, bool isStandInMissing) =>
        new(Diagnostics.EngineNotFound(isPulumiMissing, isStandInMissing));

    private Engine? OnPath()
    {
        var standIn = StandIn()?.Folder;
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(folder => File.Exists(Path.Combine(folder, Executable)))
            .Select(folder => new Engine(folder, string.Equals(Path.GetFullPath(folder), standIn, StringComparison.Ordinal)))
            .FirstOrDefault();
    }

    private Engine? StandIn()
    {
        var folder = new DirectoryInfo(toolFolder);
        for (var above = 0; folder is not null && above <= FoldersAbove; above++, folder = folder.Parent)
        {
            var bin = Path.Combine(folder.FullName, "standin", "bin");
            if (File.Exists(Path.Combine(bin, Executable)))
            {
                return new Engine(bin, IsStandIn: true);
            }
        }

        return null;
    }
}
