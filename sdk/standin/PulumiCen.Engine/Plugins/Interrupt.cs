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

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);
}
