using PulumiCen.Protocol;

namespace PulumiCen.Rules;

/// <summary>What a property holds.</summary>
internal enum ValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number; whether it must be an integer, and its range, is a rule of the resource.</summary>
    Number,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>An array of texts.</summary>
    TextList,

    /// <summary>An object whose values are texts.</summary>
    TextMap,

    /// <summary>A reference to another resource.</summary>
    Reference,
}

/// <summary>One row of a resource's table of inputs: its type, and what a change of it means.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record InputProperty(string Name, ValueKind Kind)
{
    /// <summary>Whether a program has to give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the cloud can't change it in place.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether the cloud tells it. What it doesn't tell stays in the state as the program gave it.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>The permitted texts; none when any is.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What Check fills in where the program gives nothing.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>What the cloud has where the state says nothing, as after an import.</summary>
    public PropertyValue? AbsentMeans { get; init; }

    /// <summary>Whether two known values mean the same; equal values always do.</summary>
    public Func<PropertyValue, PropertyValue, bool> MeansTheSame { get; init; } = static (_, _) => false;

    /// <summary>
    /// The other property that says the same thing: a resource is named by reference (<c>instance</c>) or by id
    /// (<c>instanceId</c>), and going from one to the other changes nothing.
    /// </summary>
    public string? Twin { get; init; }
}
