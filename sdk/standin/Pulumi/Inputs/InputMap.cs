using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map of inputs, filled by an initializer or <c>Add</c>: <c>Tags = { ["team"] = "network" }</c>.</summary>
/// <typeparam name="V">The type of a value.</typeparam>
public sealed partial class InputMap<V>
    : Input<ImmutableDictionary<string, V>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, V>>>, IInputList
{
    private Output<ImmutableDictionary<string, Input<V>>> _items;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<V>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<V>>> items)
        : base(Collect(items)) => _items = items;

    IOutput IInputList.Items => _items;

    private Output<ImmutableDictionary<string, Input<V>>> Items
    {
        get => _items;
        set
        {
            _items = value;
            Value = Collect(value);
        }
    }

    /// <summary>Adds a value; a key that is there already with another value is an error when the map is used.</summary>
    public Input<V> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>A new map: the first one's values, and those of the second in their place.</summary>
    public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second) =>
        new(Output.Tuple(first._items, second._items).Apply(maps => maps.Item1.SetItems(maps.Item2)));

    /// <summary>Adds a value; a key that is there already with another value is an error when the map is used.</summary>
    public void Add(string key, Input<V> value) => Items = _items.Apply(items =>
        items.SetItem(key, items.TryGetValue(key, out var present) ? OnlyIfTheSame(key, present, value) : value));

    /// <summary>Adds the values of another map.</summary>
    public void Add(InputMap<V> values) => AddRange(values);

    /// <summary>Adds the values of another map.</summary>
    public void AddRange(InputMap<V> values) =>
        Items = Output.Tuple(_items, values._items).Apply(maps => maps.Item1.AddRange(maps.Item2));

    /// <summary>Waits for the map and goes through it; an unknown map has no elements.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, V>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var value in await Value.ValueOrAsync(ImmutableDictionary<string, V>.Empty))
        {
            yield return value;
        }
    }

    /// <summary>The elements of a map of inputs are only there later.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    private static Output<V> OnlyIfTheSame(string key, Input<V> present, Input<V> value) =>
        Output.Tuple(present, value).Apply(values => EqualityComparer<V>.Default.Equals(values.Item1, values.Item2)
            ? values.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));

    private static Output<ImmutableDictionary<string, V>> Collect(Output<ImmutableDictionary<string, Input<V>>> items) =>
        items.Apply(inputs => inputs is null
            ? Output.Create(default(ImmutableDictionary<string, V>)!)
            : Output.All(inputs.Select(item => item.Value.Apply(value => KeyValuePair.Create(item.Key, value))))
                .Apply(pairs => pairs.ToImmutableDictionary()));
}
