using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>A set that several threads add to.</summary>
internal sealed class ConcurrentSet<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, bool> _items = new();

    public IEnumerable<T> Items => _items.Keys;

    public void Add(T item) => _items.TryAdd(item, true);
}
