namespace PulumiCen.Migration.Sources;

/// <summary>What a source is.</summary>
internal enum SourceKind
{
    /// <summary><c>pulumi stack export</c>.</summary>
    PulumiState,

    /// <summary><c>terraform show -json</c>, or a <c>terraform.tfstate</c> of version 4.</summary>
    TerraformState,

    /// <summary>Answers of the CEN API: of the aliyun CLI, or read live.</summary>
    CloudListing,
}
