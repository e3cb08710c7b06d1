namespace PulumiCen.EndToEnd.Tests.Engines;

/// <summary>The <c>pulumi</c> that a scenario runs on: the stand-in, or the genuine CLI on PATH.</summary>
public sealed class TestEngine
{
    private static readonly string Executable = OperatingSystem.IsWindows() ? "pulumi.exe" : "pulumi";

    private readonly string? _folder;

    private TestEngine(string option, string? root, string? folder)
    {
        Option = option;
        Root = root;
        _folder = folder;
    }

    public static TestEngine StandIn { get; } = new("standin", BuiltFiles.EngineRoot, Path.Combine(BuiltFiles.EngineRoot, "bin"));

    public static TestEngine Pulumi { get; } = new("pulumi", root: null, OnPath());

    /// <summary>What the tool's option <c>--engine</c> calls it.</summary>
    public string Option { get; }

    /// <summary>Where it is installed; <see langword="null"/> for the one on PATH.</summary>
    public string? Root { get; }

    public bool IsStandIn => Root is not null;

    /// <summary>Whether it is on this machine.</summary>
    public bool IsThere => _folder is not null;

    /// <summary>The folder that it is in.</summary>
    public string Folder => _folder ?? throw new InvalidOperationException("The pulumi CLI isn't on PATH.");

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(folder => File.Exists(Path.Combine(folder, Executable)))
        .FirstOrDefault(folder => !Path.GetFullPath(folder).StartsWith(BuiltFiles.EngineRoot, StringComparison.Ordinal));
}
