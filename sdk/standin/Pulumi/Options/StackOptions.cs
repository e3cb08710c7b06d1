namespace Pulumi;

/// <summary>Options of the stack.</summary>
public class StackOptions
{
    /// <summary>What changes arguments and options of all resources before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
