using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();

    /// <summary>For derived classes.</summary>
    protected ResourceArgs()
    {
    }

    private sealed class NoArgs : ResourceArgs;
}

/// <summary>The arguments of a function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new NoArgs();

    /// <summary>For derived classes.</summary>
    protected InvokeArgs()
    {
    }

    private sealed class NoArgs : InvokeArgs;
}

/// <summary>The arguments of a resource as a dictionary.</summary>
/// <param name="dictionary">The inputs by their names in the schema.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}

/// <summary>The arguments of a function as a dictionary.</summary>
/// <param name="dictionary">The inputs by their names in the schema.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
