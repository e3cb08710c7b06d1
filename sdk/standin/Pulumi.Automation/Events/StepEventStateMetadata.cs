using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

/// <summary>A resource, before or after a step.</summary>
public class StepEventStateMetadata
{
    internal StepEventStateMetadata(
        string urn,
        string type,
        bool? custom,
        bool? delete,
        string id,
        string parent,
        bool? protect,
        IImmutableDictionary<string, object> inputs,
        IImmutableDictionary<string, object> outputs,
        string provider,
        ImmutableArray<string>? initErrors)
    {
        Urn = urn;
        Type = type;
        Custom = custom;
        Delete = delete;
        Id = id;
        Parent = parent;
        Protect = protect;
        Inputs = inputs;
        Outputs = outputs;
        Provider = provider;
        InitErrors = initErrors;
    }

    /// <summary>Its URN.</summary>
    public string Urn { get; }

    /// <summary>Its type token.</summary>
    public string Type { get; }

    /// <summary>Whether a provider manages it.</summary>
    public bool? Custom { get; }

    /// <summary>Whether it waits for deletion.</summary>
    public bool? Delete { get; }

    /// <summary>The provider's id.</summary>
    public string Id { get; }

    /// <summary>The URN of its parent.</summary>
    public string Parent { get; }

    /// <summary>Whether it is protected from deletion.</summary>
    public bool? Protect { get; }

    /// <summary>What the program gave: <c>bool</c>, <c>long</c>, <c>double</c>, <c>string</c>, <c>object[]</c> and dictionaries.</summary>
    public IImmutableDictionary<string, object> Inputs { get; }

    /// <summary>What the provider answered.</summary>
    public IImmutableDictionary<string, object> Outputs { get; }

    /// <summary>The provider, as <c>URN::ID</c>.</summary>
    public string Provider { get; }

    /// <summary>Why it exists but isn't ready.</summary>
    public ImmutableArray<string>? InitErrors { get; }
}
