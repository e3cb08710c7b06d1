using System.Runtime.InteropServices;

namespace PulumiCen.Plugin;

/// <summary>
/// Keeps the memory of the plugin, which holds the cloud's keys, out of core dumps, and out of the reach of other processes
/// of the same user. On other systems than Linux nothing collects dumps unless it is asked to.
/// </summary>
internal static partial class CoreDumps
{
    /// <summary>PR_SET_DUMPABLE of prctl(2).</summary>
    private const int SetDumpable = 4;

    /// <summary>From here on the kernel writes no dump of this process.</summary>
    public static void Prevent()
    {
        if (OperatingSystem.IsLinux())
        {
            // It fails for unknown options only.
            _ = Control(SetDumpable, 0, 0, 0, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);
}
