namespace Pulumi.Automation;

/// <summary>A stack in a list of stacks.</summary>
public class StackSummary
{
    internal StackSummary(
        string name,
        bool isCurrent,
        DateTimeOffset? lastUpdate,
        bool isUpdateInProgress,
        int? resourceCount,
        string? url)
    {
        Name = name;
        IsCurrent = isCurrent;
        LastUpdate = lastUpdate;
        IsUpdateInProgress = isUpdateInProgress;
        ResourceCount = resourceCount;
        Url = url;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it is selected.</summary>
    public bool IsCurrent { get; }

    /// <summary>When it was last updated.</summary>
    public DateTimeOffset? LastUpdate { get; }

    /// <summary>Whether an update is running.</summary>
    public bool IsUpdateInProgress { get; }

    /// <summary>How many resources it has.</summary>
    public int? ResourceCount { get; }

    /// <summary>Where to see it.</summary>
    public string? Url { get; }
}
