using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments: an object whose members with <see cref="InputAttribute"/> are sent.</summary>
public abstract class InputArgs
{
    /// <summary>For derived classes.</summary>
    protected InputArgs()
    {
    }

    /// <summary>The inputs by their names in the schema; those that aren't given are null.</summary>
    /// <exception cref="ArgumentNullException">A required one isn't given.</exception>
    internal virtual ImmutableDictionary<string, object?> ToDictionary() =>
        InputMembers.Of(GetType()).ToImmutableDictionary(member => member.Attribute.Name, ValueOf);

    private object? ValueOf(InputMember member)
    {
        var value = member.Read(this);
        if (value is null && member.Attribute.IsRequired)
        {
            throw new ArgumentNullException(
                member.MemberName,
                $"[Input] {GetType().FullName}.{member.MemberName} is required but was not given a value");
        }

        return member.Attribute.IsJson && value is not null ? JsonText.Of(value) : value;
    }
}
