namespace PulumiCen.Emulator.State;

/// <summary>The latest changes and refusals.</summary>
internal sealed class Journal
{
    /// <summary>How many it remembers: enough for a plan of a thousand connections and its purchase.</summary>
    private const int Length = 2000;

    private readonly Queue<JournalEntry> _entries = new();
    private readonly List<JournalEntry> _added = [];

    public IReadOnlyCollection<JournalEntry> Entries => _entries;

    /// <summary>What came since it was kept last.</summary>
    public IReadOnlyList<JournalEntry> Added => _added;

    /// <summary>It is kept as it is now.</summary>
    public void Keep() => _added.Clear();

    /// <summary>Adds what was done, but a read that was granted.</summary>
    public void Add(JournalEntry entry)
    {
        if (entry is { IsRead: true, IsRefusal: false })
        {
            return;
        }

        _added.Add(entry);
        _entries.Enqueue(entry);
        if (_entries.Count > Length)
        {
            _entries.Dequeue();
        }
    }
}
