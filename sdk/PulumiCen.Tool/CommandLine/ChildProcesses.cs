using System.Diagnostics;

namespace PulumiCen.Tool.CommandLine;

/// <summary>The processes that this one started.</summary>
internal static class ChildProcesses
{
    /// <summary>
    /// Hands an interruption on. A terminal interrupts the whole group of processes by itself, and a second one would
    /// make the engine stop at once; a <c>kill</c> or a build server only interrupts this process.
    /// </summary>
    public static void InterruptUnlessTheTerminalDid()
    {
        if (!Console.IsInputRedirected || !OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var child in Children())
        {
            // One that has ended by itself in the meantime is none of the user's business.
            using var kill = Process.Start(new ProcessStartInfo("kill", ["-INT", child]) { RedirectStandardError = true, UseShellExecute = false })!;
            kill.WaitForExit();
        }
    }

    private static List<string> Children() =>
        [.. Directory.EnumerateDirectories("/proc/self/task")
            .Select(task => Path.Combine(task, "children"))
            .Where(File.Exists)
            .SelectMany(file => File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
