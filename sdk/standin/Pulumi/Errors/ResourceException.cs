namespace Pulumi;

/// <summary>An error that is shown beside a resource.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="resource">The resource, if any.</param>
/// <param name="hideStack">Whether only the message is shown.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
