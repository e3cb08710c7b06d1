using PulumiCen.Migration.Sources;

namespace PulumiCen.Migration.Programs;

/// <summary>A resource of the new program.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Variable">What a program calls it where others refer to it.</param>
/// <param name="ImportId">The id to import it by.</param>
/// <param name="From">What it was made from, that itself first.</param>
internal sealed record ProgramResource(ProgramKind Kind, string Name, string Variable, string ImportId, IReadOnlyList<SourceResource> From)
{
    private readonly List<KeyValuePair<string, ProgramValue>> _properties = [];

    /// <summary>Its inputs, in the order in which a program has them.</summary>
    public IReadOnlyList<KeyValuePair<string, ProgramValue>> Properties => _properties;

    /// <summary>Its type token.</summary>
    public string Token => $"cen:index:{Kind}";

    /// <summary>Adds an input; null is none.</summary>
    public ProgramResource With(string name, ProgramValue? value)
    {
        if (value is not null)
        {
            _properties.Add(KeyValuePair.Create(name, value));
        }

        return this;
    }

    public ProgramResource With(string name, string? text) => With(name, text is null ? null : new ProgramValue.Text(text));

    /// <summary>An input; null where the program has none of that name.</summary>
    public ProgramValue? Find(string name) =>
        _properties.Find(property => string.Equals(property.Key, name, StringComparison.Ordinal)).Value;
}
