using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pulumi.Standin.Tests.Schema;

/// <summary>The documentation of the SDK, as its assembly's XML file has it.</summary>
internal static partial class Documentation
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(PulumiCen.Instance).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    /// <summary>The text of a type's or member's summary and remarks, in the schema's spelling.</summary>
    public static string Of(MemberInfo member)
    {
        var name = member is Type type ? $"T:{type.FullName}" : $"{Kind(member)}:{member.DeclaringType!.FullName}.{member.Name}";
        return Members.TryGetValue(name, out var element)
            ? Join(element.Element("summary"), element.Element("remarks"))
            : "";
    }

    /// <summary>A text of the schema on one line.</summary>
    public static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    private static string Join(params IEnumerable<XElement?> parts) =>
        OneLine(string.Join(' ', parts.OfType<XElement>().Select(Text)));

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XElement code => $"`{code.Value}`",
        XText text => text.Value,
        _ => "",
    }));

    private static char Kind(MemberInfo member) => member is FieldInfo ? 'F' : 'P';

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
