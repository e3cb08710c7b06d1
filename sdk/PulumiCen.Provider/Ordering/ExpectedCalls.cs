namespace PulumiCen.Provider.Ordering;

/// <summary>
/// The calls that the engine has let the provider expect, by checking a resource that is new or by asking for the
/// difference of one that changes, and hasn't made. It makes them in about that order, as its workers (<c>--parallel</c>) get
/// free. Not thread-safe.
/// </summary>
internal sealed class ExpectedCalls(TimeProvider time)
{
    /// <summary>Calls that the engine makes at once may come in another order, but not by that much.</summary>
    private static readonly TimeSpan Disorder = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Call> _byUrn = new(StringComparer.Ordinal);
    private readonly Queue<Call> _inOrder = new();
    private readonly Dictionary<string, long> _numbersOfCome = new(StringComparer.Ordinal);
    private long _lastChange = time.GetTimestamp();
    private long _number;

    /// <summary>How many calls have come.</summary>
    public int CameCount { get; private set; }

    public void Expect(string urn, CallRole role)
    {
        if (_byUrn.Count == 0)
        {
            _lastChange = time.GetTimestamp();
        }

        var call = new Call(urn, role, ++_number, time.GetTimestamp());
        _byUrn[urn] = call;
        _inOrder.Enqueue(call);
    }

    /// <summary>A call has come. Those that were expected long before it, and haven't come, never will.</summary>
    /// <returns>Its role; null for one that wasn't expected.</returns>
    public CallRole? Came(string urn)
    {
        _lastChange = time.GetTimestamp();
        CameCount++;
        if (!_byUrn.Remove(urn, out var came))
        {
            return null;
        }

        _numbersOfCome[urn] = came.Number;
        while (_inOrder.TryPeek(out var first) && (!IsExpected(first) || time.GetElapsedTime(first.Since, came.Since) > Disorder))
        {
            _inOrder.Dequeue();
            if (IsExpected(first))
            {
                _byUrn.Remove(first.Urn);
            }
        }

        return came.Role;
    }

    /// <summary>Those that are expected never come: the engine could make them, and doesn't.</summary>
    public void Forget()
    {
        _byUrn.Clear();
        _inOrder.Clear();
    }

    /// <summary>
    /// Whether one of them has to be answered before others are registered. With one worker the engine keeps to the order, so
    /// those from before a call that has come never come.
    /// </summary>
    public bool UnlockOthersAfter(string urn)
    {
        var number = _numbersOfCome.GetValueOrDefault(urn);
        return _byUrn.Values.Any(call => call.Role != CallRole.Connection && call.Number > number);
    }

    /// <summary>Whether calls are expected, and for a while none has come.</summary>
    public bool AreHeldBackFor(TimeSpan duration) => _byUrn.Count > 0 && time.GetElapsedTime(_lastChange) >= duration;

    private bool IsExpected(Call call) => _byUrn.TryGetValue(call.Urn, out var current) && ReferenceEquals(current, call);

    private sealed record Call(string Urn, CallRole Role, long Number, long Since);
}
