namespace PulumiCen.Emulator.Http;

/// <summary>Remembers nonces as long as a request with one of them could be sent again.</summary>
internal sealed class NonceMemory(TimeSpan memory)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _nonces = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Seen, string Nonce)> _order = new();

    /// <summary>Remembers a nonce; false when it came before.</summary>
    public bool TryAdd(string nonce, DateTimeOffset now)
    {
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && now - oldest.Seen > memory)
            {
                _nonces.Remove(oldest.Nonce);
                _order.Dequeue();
            }

            if (!_nonces.Add(nonce))
            {
                return false;
            }

            _order.Enqueue((now, nonce));
            return true;
        }
    }
}
