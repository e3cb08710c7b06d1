using System.Text;
using PulumiCen.Migration.Programs;

namespace PulumiCen.Migration.Writers;

/// <summary>The new program in Pulumi's YAML.</summary>
internal static class YamlProgram
{
    public static IEnumerable<WrittenFile> Write(string project, IReadOnlyList<ProgramResource> resources)
    {
        var text = new StringBuilder($"name: {project}\nruntime: yaml\n\nresources:\n");
        foreach (var (resource, index) in resources.Select((resource, index) => (resource, index)))
        {
            text.Append(index == 0 ? "" : "\n");
            foreach (var from in resource.From)
            {
                text.Append($"  # {Literals.Comment(from.Address)}\n");
            }

            text.Append($"  {Key(resource.Name)}:\n    type: cen:{resource.Kind}\n{(resource.Properties.Count > 0 ? "    properties:\n" : "")}");
            foreach (var (name, value) in resource.Properties)
            {
                text.Append($"      {name}: {Value(value)}\n");
            }

            text.Append("    options:\n      protect: true\n");
        }

        yield return new WrittenFile("Pulumi.yaml", text.ToString());
    }

    private static string Value(ProgramValue value) => value switch
    {
        ProgramValue.Text text => Literals.QuotedYaml(text.Value),
        ProgramValue.Number number => $"{number.Value}",
        ProgramValue.Flag flag => flag.Value ? "true" : "false",
        ProgramValue.Choice choice => choice.Value,
        ProgramValue.Texts texts => $"[{string.Join(", ", texts.Values.Select(Literals.QuotedYaml))}]",
        ProgramValue.Map map => $"{{ {string.Join(", ", map.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Entry))} }}",
        ProgramValue.Reference reference => $"${{{reference.Resource.Name}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Entry(KeyValuePair<string, string> entry) => $"{Literals.Quoted(entry.Key)}: {Literals.QuotedYaml(entry.Value)}";

    // A number, or a word such as "no", is no text without quotes.
    private static string Key(string name) =>
        char.IsAsciiLetter(name[0]) && name is not ("y" or "n") && name.ToUpperInvariant() is not ("YES" or "NO" or "ON" or "OFF" or "TRUE" or "FALSE" or "NULL")
            ? name
            : Literals.Quoted(name);
}
