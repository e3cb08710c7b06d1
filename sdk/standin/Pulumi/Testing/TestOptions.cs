namespace Pulumi.Testing;

/// <summary>What a program under test is told.</summary>
public class TestOptions
{
    /// <summary>The project. Default: <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack. Default: <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>The organization. Default: <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The folder of Pulumi.yaml. Default: none.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether the program runs as a preview. Default: true.</summary>
    public bool? IsPreview { get; set; }
}
