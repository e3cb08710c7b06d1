using System.Globalization;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>What a process takes at a moment.</summary>
/// <param name="Memory">Resident, in kB (proc(5), VmRSS).</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Threads">Threads.</param>
internal sealed record Footprint(long Memory, long Handles, long Threads)
{
    public static Footprint Of(int process)
    {
        var status = File.ReadLines($"/proc/{process}/status")
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(field => field[0], field => field[1].Split(' ')[0], StringComparer.Ordinal);
        return new Footprint(
            long.Parse(status["VmRSS"], CultureInfo.InvariantCulture),
            Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").LongCount(),
            long.Parse(status["Threads"], CultureInfo.InvariantCulture));
    }
}
