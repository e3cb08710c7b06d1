namespace PulumiCen.Migration.Sources;

/// <summary>A resource as its source tells of it.</summary>
/// <param name="Type">What it is.</param>
/// <param name="TypeName">What the source calls that, such as <c>alicloud_cen_instance</c>.</param>
/// <param name="Address">How commands name it: a URN, or an address of Terraform.</param>
/// <param name="Name">The name in its program, without module, type and key.</param>
/// <param name="Id">Its id in the source; empty where it has none.</param>
/// <param name="Properties">What the cloud said of it.</param>
/// <param name="Line">The line of the file, from 1; 0 where there is no file.</param>
internal sealed record SourceResource(
    SourceType Type, string TypeName, string Address, string Name, string Id, SourceProperties Properties, int Line)
{
    /// <summary>The region that its provider works in; null where the source doesn't say.</summary>
    public string? ProviderRegion { get; init; }

    /// <summary>The addresses of the resources that it needs, as far as the source tells.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Whether the old stack refuses to delete it.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Why it is left alone whatever it is, such as an operation that was interrupted; null where nothing speaks against it.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Its address without keys: what Terraform's <c>removed</c> blocks name.</summary>
    public string Block { get; init; } = Address;
}
