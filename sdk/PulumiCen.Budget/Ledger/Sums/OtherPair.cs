namespace PulumiCen.Budget;

/// <summary>What is known of a region pair beside the registered connections.</summary>
internal sealed class OtherPair
{
    /// <summary>What the cloud has for it.</summary>
    public Bandwidth? Observed { get; set; }

    /// <summary>What is deleted at the end of this operation, and until then has this much.</summary>
    public Amount? Leaving { get; set; }

    /// <summary>The name of the connection that is deleted.</summary>
    public string? LeavingName { get; set; }

    /// <summary>How many registered connections have the pair; with any, nothing of this counts.</summary>
    public int Registered { get; set; }

    public bool IsEmpty => Observed is null && Leaving is null;

    /// <summary>What counts.</summary>
    public Contribution Contribution
    {
        get
        {
            if (Registered > 0)
            {
                return default;
            }

            var known = Bandwidth.Max(Observed ?? Bandwidth.Zero, Leaving?.Bandwidth ?? Bandwidth.Zero);
            return new Contribution(known, IsSecret: Leaving is { IsSecret: true }, IsUnknown: false);
        }
    }
}
