namespace Pulumi;

/// <summary>Changes a resource's arguments and options before it is registered; null leaves them alone.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation gets.</summary>
/// <param name="resource">The resource.</param>
/// <param name="args">Its arguments.</param>
/// <param name="options">Its options.</param>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its arguments.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transformation gives back.</summary>
/// <param name="args">The arguments to use.</param>
/// <param name="options">The options to use; the parent must be the same.</param>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The arguments to use.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to use.</summary>
    public ResourceOptions Options { get; } = options;
}
