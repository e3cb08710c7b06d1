using System.CommandLine;

namespace PulumiCen.Engine.Cli;

/// <summary>Options that every command takes. Most say how the CLI looks or logs, and mean nothing here.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> Directory = new("--cwd", "-C")
    {
        Description = "Run pulumi as if it had been started in another directory",
        Recursive = true,
    };

    public static IEnumerable<Option> All =>
    [
        Directory,
        Flag("--non-interactive", "Disable interactive mode for all commands"),
        Flag("--logtostderr", "Log to stderr instead of to files"),
        Flag("--logflow", "Flow log settings to child processes"),
        Flag("--disable-integrity-checking", "Disable integrity checking of checkpoint files"),
        Flag("--emoji", "Enable emojis in the output", "-e"),
        Text("--color", "Colorize output"),
        Text("--tracing", "Emit tracing to the specified endpoint"),
        Text("--profiling", "Emit CPU and memory profiles"),
        Text("--verbose", "Enable verbose logging", "-v"),
    ];

    public static Workspace Workspace(this ParseResult arguments) =>
        new(arguments.GetValue(Directory) ?? System.IO.Directory.GetCurrentDirectory());

    /// <summary>An option that is there or not.</summary>
    private static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Recursive = true };

    private static Option<string?> Text(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Recursive = true };
}
