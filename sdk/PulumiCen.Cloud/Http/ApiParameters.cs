using System.Collections;
using System.Globalization;

namespace PulumiCen.Cloud.Http;

/// <summary>Collects the parameters of a request; what is null isn't sent.</summary>
internal sealed class ApiParameters : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _parameters = [];

    public ApiParameters Add(string name, string? value)
    {
        if (value is not null)
        {
            _parameters.Add(KeyValuePair.Create(name, value));
        }

        return this;
    }

    public ApiParameters Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public ApiParameters Add(string name, bool? value) => Add(name, value is { } known ? (known ? "true" : "false") : null);

    /// <summary>Adds a list in the API's flat form: <c>Name.1</c>, <c>Name.2</c>, ...</summary>
    public ApiParameters AddList(string name, IEnumerable<string> values)
    {
        foreach (var (index, value) in values.Index())
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{name}.{index + 1}"), value);
        }

        return this;
    }

    /// <summary>Adds tags: <c>Tag.1.Key</c>, <c>Tag.1.Value</c>, ...</summary>
    public ApiParameters AddTags(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var (index, tag) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Index())
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"Tag.{index + 1}.Key"), tag.Key);
            Add(string.Create(CultureInfo.InvariantCulture, $"Tag.{index + 1}.Value"), tag.Value);
        }

        return this;
    }

    /// <summary>Adds one tag to filter a list by, if there is one.</summary>
    public ApiParameters AddTag(KeyValuePair<string, string>? tag) =>
        tag is { } known ? Add("Tag.1.Key", known.Key).Add("Tag.1.Value", known.Value) : this;

    /// <summary>Adds one filter of the list actions; they take up to five.</summary>
    public ApiParameters AddFilter(int number, string key, string value) =>
        Add(string.Create(CultureInfo.InvariantCulture, $"Filter.{number}.Key"), key)
            .Add(string.Create(CultureInfo.InvariantCulture, $"Filter.{number}.Value.1"), value);

    public IReadOnlyList<KeyValuePair<string, string>> ToList() => [.. _parameters];

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _parameters.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
