using System.Globalization;

namespace PulumiCen.Plugin;

/// <summary>Tells the engine where the plugin listens: the port, as the first and only line of stdout.</summary>
internal static class PortAnnouncement
{
    public static async Task WriteAsync(int port)
    {
#pragma warning disable RS0030 // The one place that writes to stdout, as the plugin protocol asks for.
        await using var stdout = Console.OpenStandardOutput();
#pragma warning restore RS0030
        await using var writer = new StreamWriter(stdout);
        await writer.WriteLineAsync(port.ToString(CultureInfo.InvariantCulture));
    }
}
