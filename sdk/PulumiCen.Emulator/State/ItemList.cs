using System.Collections;

namespace PulumiCen.Emulator.State;

/// <summary>Items in the order in which they came, and what became of them since they were kept last.</summary>
internal sealed class ItemList<T> : IReadOnlyCollection<T>
    where T : Item
{
    private readonly List<T> _items = [];
    private readonly List<string> _removed = [];

    public int Count => _items.Count;

    public bool HasChanged => _removed.Count > 0 || _items.Exists(item => item.HasChanged);

    public IEnumerable<T> Changed => _items.Where(item => item.HasChanged);

    /// <summary>The keys of those that are gone; one with such a key may have come again.</summary>
    public IReadOnlyList<string> Removed => _removed;

    public void Add(T item) => _items.Add(item);

    /// <summary>Puts an item in the place of that with its key, or adds it.</summary>
    public void Put(T item)
    {
        var index = _items.FindIndex(other => other.Key.Is(item.Key));
        if (index < 0)
        {
            _items.Add(item);
        }
        else
        {
            _items[index] = item;
        }
    }

    public void Remove(T item) => RemoveAll(other => other == item);

    public void RemoveAll(Predicate<T> isGone)
    {
        _removed.AddRange(_items.FindAll(isGone).Select(item => item.Key));
        _items.RemoveAll(isGone);
    }

    public T? Find(Predicate<T> isMeant) => _items.Find(isMeant);

    public bool Exists(Predicate<T> isMeant) => _items.Exists(isMeant);

    /// <summary>The list is kept as it is now.</summary>
    public void Keep()
    {
        _removed.Clear();
        _items.ForEach(item => item.Keep());
    }

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
