namespace PulumiCen.Migration.Programs;

/// <summary>A value in a program, whatever its language.</summary>
internal abstract record ProgramValue
{
    private ProgramValue()
    {
    }

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : ProgramValue;

    /// <summary>A whole number.</summary>
    public sealed record Number(long Value) : ProgramValue;

    /// <summary>True or false.</summary>
    public sealed record Flag(bool Value) : ProgramValue;

    /// <summary>One of an enumeration of the package.</summary>
    /// <param name="Type">What C# calls the enumeration.</param>
    /// <param name="Value">The value, which is the member's name, too.</param>
    public sealed record Choice(string Type, string Value) : ProgramValue;

    /// <summary>Texts in an order.</summary>
    public sealed record Texts(IReadOnlyList<string> Values) : ProgramValue;

    /// <summary>Texts by name, in ordinal order of the names.</summary>
    public sealed record Map(IReadOnlyDictionary<string, string> Values) : ProgramValue;

    /// <summary>Another resource of the program.</summary>
    public sealed record Reference(ProgramResource Resource) : ProgramValue;
}
