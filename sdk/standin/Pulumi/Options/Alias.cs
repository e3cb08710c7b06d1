namespace Pulumi;

/// <summary>A name that a resource had before. What isn't given is as it is now.</summary>
public sealed class Alias
{
    /// <summary>The whole former name; then nothing else may be given.</summary>
    public string? Urn { get; set; }

    /// <summary>The former name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type token.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The former parent's URN.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether the resource had no parent.</summary>
    public bool NoParent { get; set; }

    /// <summary>Refuses combinations that mean nothing.</summary>
    internal void Validate()
    {
        if (Urn is not null && FirstGiven() is { } name)
        {
            throw new ArgumentException($"{nameof(Alias)} should not specify both {nameof(Urn)} and {name}");
        }

        if ((Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0) > 1)
        {
            throw new ArgumentException(
                $"Only specify one of '{nameof(Parent)}', '{nameof(ParentUrn)}' or '{nameof(NoParent)}' in an {nameof(Alias)}");
        }
    }

    /// <summary>The message for the engine, or null while part of it is unknown.</summary>
    internal async Task<Pulumirpc.Alias> ToMessageAsync()
    {
        if (Urn is not null)
        {
            return new Pulumirpc.Alias { Urn = Urn };
        }

        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await ValueAsync(Name),
            Type = await ValueAsync(Type),
            Stack = await ValueAsync(Stack),
            Project = await ValueAsync(Project),
        };

        if (Parent is null && ParentUrn is null)
        {
            spec.NoParent = NoParent;
        }
        else if (await ValueAsync(Parent is null ? ParentUrn : Parent.Urn) is { Length: > 0 } urn)
        {
            spec.ParentUrn = urn;
        }

        return new Pulumirpc.Alias { Spec = spec };
    }

    private static async Task<string> ValueAsync(Input<string>? input) =>
        input is null ? "" : await input.ToOutput().ValueOrAsync("");

    private string? FirstGiven() =>
        Name is not null ? nameof(Name)
        : Type is not null ? nameof(Type)
        : Project is not null ? nameof(Project)
        : Stack is not null ? nameof(Stack)
        : Parent is not null ? nameof(Parent)
        : ParentUrn is not null ? nameof(ParentUrn)
        : NoParent ? nameof(NoParent)
        : null;
}
