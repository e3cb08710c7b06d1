namespace PulumiCen.Load;

/// <summary>What was measured of one provider.</summary>
internal sealed record Measurement
{
    public static int[] Callers { get; } = [1, 8, 64];

    public static int[] Sizes { get; } = [0, 1_000, 10_000];

    public required Contestant Contestant { get; init; }

    /// <summary>From exec to the line with the port: the median of several.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>From the line with the port to the answer to the first Check.</summary>
    public required TimeSpan FirstCheck { get; init; }

    /// <summary>MB, by the number of connections.</summary>
    public required IReadOnlyDictionary<int, long> Memory { get; init; }

    /// <summary>By the number of callers, with few resources.</summary>
    public required IReadOnlyDictionary<int, Rate> Checks { get; init; }

    public required IReadOnlyDictionary<int, Rate> Diffs { get; init; }

    /// <summary>8 callers, with many resources.</summary>
    public required Rate ChecksOfMany { get; init; }
}
