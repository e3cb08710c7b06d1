using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs, filled by an initializer or <c>Add</c>: <c>Areas = { "China", "North-America" }</c>.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>, IInputList
{
    private Output<ImmutableArray<Input<T>>> _items;

    /// <summary>An empty list.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items)
        : base(Collect(items)) => _items = items;

    IOutput IInputList.Items => _items;

    private Output<ImmutableArray<Input<T>>> Items
    {
        set
        {
            _items = value;
            Value = Collect(value);
        }
    }

    /// <summary>Adds elements at the end.</summary>
    public void Add(params Input<T>[] inputs) => AddRange(inputs);

    /// <summary>Adds the elements of another list at the end.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds the elements of another list at the end.</summary>
    public void AddRange(InputList<T> inputs) => Items = Joined(inputs);

    /// <summary>A new list: this one's elements, then those of the other.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Joined(other));

    /// <summary>Waits for the list and goes through it; an unknown list has no elements.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var values = await Value.ValueOrAsync([]);
        foreach (var value in values.IsDefault ? [] : values)
        {
            yield return value;
        }
    }

    /// <summary>The elements of a list of inputs are only there later.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException(
        $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    /// <summary>A copy that changes on its own.</summary>
    internal InputList<T> Clone() => new(_items);

    private static Output<ImmutableArray<T>> Collect(Output<ImmutableArray<Input<T>>> items) =>
        items.Apply(inputs => inputs.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(inputs));

    private Output<ImmutableArray<Input<T>>> Joined(InputList<T> other) =>
        Output.Tuple(_items, other._items).Apply(lists => lists.Item1.AddRange(lists.Item2));
}
