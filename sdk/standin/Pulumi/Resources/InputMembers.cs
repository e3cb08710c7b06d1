using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>A member with <see cref="InputAttribute"/>.</summary>
/// <param name="MemberName">Its name in C#.</param>
/// <param name="Attribute">Its name in the schema, and how it is sent.</param>
/// <param name="Read">Reads it of an object.</param>
internal sealed record InputMember(string MemberName, InputAttribute Attribute, Func<object, object?> Read);

/// <summary>Finds such members.</summary>
internal static class InputMembers
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Known = new();

    public static ImmutableArray<InputMember> Of(Type type) => Known.GetOrAdd(type, Find);

    private static ImmutableArray<InputMember> Find(Type type) =>
    [
        .. from member in type.GetFields(Any).Concat<MemberInfo>(type.GetProperties(Any))
           let attribute = member.GetCustomAttribute<InputAttribute>()
           where attribute is not null
           select new InputMember(member.Name, attribute, ReaderOf(member)),
    ];

    private static Func<object, object?> ReaderOf(MemberInfo member) =>
        member is FieldInfo field ? field.GetValue : ((PropertyInfo)member).GetValue;
}
