using System.Runtime.InteropServices;
using PulumiCen.Plugin;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>The keys in a plugin's memory don't get into a dump.</summary>
public sealed partial class CoreDumpTests
{
    /// <summary>PR_GET_DUMPABLE and PR_SET_DUMPABLE of prctl(2).</summary>
    private const int GetDumpable = 3;
    private const int SetDumpable = 4;

    [Fact]
    public void The_kernel_is_told_to_write_none()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var before = Control(GetDumpable, 0, 0, 0, 0);
        try
        {
            CoreDumps.Prevent();

            Assert.Equal(0, Control(GetDumpable, 0, 0, 0, 0));
        }
        finally
        {
            _ = Control(SetDumpable, (nuint)before, 0, 0, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);
}
