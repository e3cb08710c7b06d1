namespace Pulumi;

/// <summary>Marks a property of a resource or stack as an output: the engine gives its value.</summary>
/// <param name="name">Its name in the schema; default: the property's.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>Its name in the schema, or null: the property's.</summary>
    public string? Name { get; } = name;
}

/// <summary>Marks a member of an arguments class as an input.</summary>
/// <param name="name">Its name in the schema.</param>
/// <param name="required">Whether it is an error when it isn't given.</param>
/// <param name="json">Whether its value is sent as a JSON text, as providers' configuration is.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool IsJson { get; } = json;
}
