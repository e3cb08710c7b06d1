using System.Security.Cryptography;
using CsCheck;

namespace PulumiCen.Hostile;

/// <summary>
/// Looks for an input that ends in something else than an answer or a refusal. First come those that did once, which are
/// kept in <c>tests/Shared/Hostile/corpus</c>; then new ones, for HOSTILE_SECONDS (a second unless set).
/// </summary>
internal static class HostileLook
{
    /// <summary>Nothing here takes a tenth of it on a busy machine.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private static readonly int Seconds =
        int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_SECONDS"), out var seconds) ? seconds : 1;

    /// <param name="target">What reads the inputs; the name of its folder of kept ones.</param>
    /// <param name="inputs">What to look at.</param>
    /// <param name="read">Throws for anything but an answer or a refusal.</param>
    public static void Run(string target, Gen<byte[]> inputs, Func<byte[], Task> read)
    {
        var kept = new DirectoryInfo(Path.Combine(BuildFolders.Repository, "tests", "Shared", "Hostile", "corpus", target));
        foreach (var file in kept.Exists ? kept.EnumerateFiles() : [])
        {
            Read(File.ReadAllBytes(file.FullName));
        }

        // Should the process end, this is what ended it.
        var last = Path.Combine(Directory.CreateDirectory(Path.Combine(BuildFolders.Artifacts, "hostile")).FullName, target);
        byte[]? smallest = null;
        try
        {
            inputs.Sample(
                input =>
                {
                    File.WriteAllBytes(last, input);
                    try
                    {
                        Read(input);
                    }
                    catch (Exception)
                    {
                        smallest = input.Length < (smallest?.Length ?? int.MaxValue) ? input : smallest;
                        throw;
                    }
                },
                time: Seconds,
                threads: 1,
                print: input => $"{input.Length} bytes");
        }
        catch (CsCheckException) when (smallest is not null)
        {
            kept.Create();
            File.WriteAllBytes(Path.Combine(kept.FullName, Convert.ToHexStringLower(SHA256.HashData(smallest))[..16]), smallest);
            throw;
        }

        void Read(byte[] input) => Task.Run(() => read(input)).WaitAsync(Hang).GetAwaiter().GetResult();
    }
}
