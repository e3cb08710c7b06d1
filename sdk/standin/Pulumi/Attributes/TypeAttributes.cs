namespace Pulumi;

/// <summary>Names the type token of a resource class, so that references to such a resource become its instances.</summary>
/// <param name="type">The token, such as <c>cen:index:Instance</c>.</param>
/// <param name="version">The version of the package.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The token.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package.</summary>
    public string? Version { get; } = version;
}

/// <summary>Marks a class whose instances are made of a function's result or a resource's output.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor of an output type; its parameters are named as the properties in the schema.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Names the property of a parameter of such a constructor, where the parameter's name differs.</summary>
/// <param name="name">The property's name in the schema.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>The property's name in the schema.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks a struct that is an enumeration of texts or numbers, open to values of later versions.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
