namespace PulumiCen.Provider.Ordering;

/// <summary>
/// The calls that the engine has let the provider expect, by checking a resource that is new or by asking for the
/// difference of one that changes, and hasn't made. It makes them in that order, as its workers (<c>--parallel</c>) get free.
/// Not thread-safe.
/// </summary>
internal sealed class ExpectedCalls(TimeProvider time)
{
    private readonly Dictionary<string, ExpectedCall> _byUrn = new(StringComparer.Ordinal);
    private readonly Queue<ExpectedCall> _inOrder = new();

    /// <summary>The one that has been expected longest; null when none is.</summary>
    public ExpectedCall? First
    {
        get
        {
            while (_inOrder.TryPeek(out var first))
            {
                if (_byUrn.TryGetValue(first.Urn, out var current) && ReferenceEquals(current, first))
                {
                    return first;
                }

                _inOrder.Dequeue();
            }

            return null;
        }
    }

    public void Expect(string urn, bool unlocksOthers)
    {
        var call = new ExpectedCall(urn, unlocksOthers, time.GetTimestamp());
        _byUrn[urn] = call;
        _inOrder.Enqueue(call);
    }

    /// <summary>A call has come. Those that were expected before it, and haven't come, never will.</summary>
    public void Came(string urn)
    {
        if (!_byUrn.TryGetValue(urn, out var came))
        {
            return;
        }

        while (First is { } first)
        {
            _byUrn.Remove(first.Urn);
            if (ReferenceEquals(first, came))
            {
                return;
            }
        }
    }
}

/// <summary>A call that the provider expects.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="UnlocksOthers">Whether other resources may only be registered once it is answered.</param>
/// <param name="Since">When the provider began to expect it.</param>
internal sealed record ExpectedCall(string Urn, bool UnlocksOthers, long Since);
