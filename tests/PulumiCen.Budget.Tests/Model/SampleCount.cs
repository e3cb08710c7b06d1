using System.Globalization;

namespace PulumiCen.Budget.Tests.Model;

/// <summary>How many random stacks a property is tried on. Mutation testing runs each test hundreds of times, and tries fewer.</summary>
internal static class SampleCount
{
    private static readonly int Percent =
        int.TryParse(Environment.GetEnvironmentVariable("SAMPLE_PERCENT"), CultureInfo.InvariantCulture, out var percent) ? percent : 100;

    public static long Of(int samples) => Math.Max(20, (long)samples * Percent / 100);
}
