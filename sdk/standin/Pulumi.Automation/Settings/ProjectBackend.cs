namespace Pulumi.Automation;

/// <summary>Where a project keeps its state.</summary>
public class ProjectBackend
{
    /// <summary>The backend's URL.</summary>
    public string? Url { get; set; }
}
