using System.Diagnostics;

namespace PulumiCen.Reporting.Tests.Html;

/// <summary>A Chromium without a window, where there is one.</summary>
internal static class Browser
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The executable; null where there is none.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Loads a page and gives what its scripts made of it.</summary>
    public static async Task<string> LoadAsync(string page, int width)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", $"--window-size={width},2000", "--virtual-time-budget=30000", "--dump-dom",
            new Uri(page).AbsoluteUri,
        ];
        using var process = Process.Start(
            new ProcessStartInfo(Executable!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        using var limit = new CancellationTokenSource(Patience);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        await errors;
        return output;
    }
}
