using System.Runtime.InteropServices;

namespace PulumiCen.Engine.Plugins;

/// <summary>Sends SIGINT, which .NET has no call for.</summary>
internal static partial class Interrupt
{
    private const int SigInt = 2;

    public static void Send(int processId)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Kill(processId, SigInt);
        }
    }

    /// <summary>
    /// Hears the interrupt even where whoever started the process ignores it, as shells do for what runs in the background.
    /// </summary>
    public static void Hear()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(SigInt, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "signal", SetLastError = true)]
    private static partial nint Signal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);
}
