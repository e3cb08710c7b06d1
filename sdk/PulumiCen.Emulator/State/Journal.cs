namespace PulumiCen.Emulator.State;

/// <summary>The latest changes and refusals.</summary>
internal sealed class Journal
{
    /// <summary>How many it remembers: enough for a plan of a thousand connections and its purchase.</summary>
    private const int Length = 2000;

    private readonly Queue<JournalEntry> _entries = new();

    public IReadOnlyCollection<JournalEntry> Entries => _entries;

    /// <summary>Adds what was done; false for a read that was granted, which isn't kept.</summary>
    public bool Add(JournalEntry entry)
    {
        if (entry is { IsRead: true, IsRefusal: false })
        {
            return false;
        }

        _entries.Enqueue(entry);
        if (_entries.Count > Length)
        {
            _entries.Dequeue();
        }

        return true;
    }
}
