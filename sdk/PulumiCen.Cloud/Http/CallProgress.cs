using Polly;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Http;

/// <summary>How far one call has come: its tries, and what the last one was told.</summary>
internal sealed class CallProgress
{
    private static readonly ResiliencePropertyKey<CallProgress> Key = new("progress");

    private int _throttled;
    private long _answersBefore = -1;

    /// <summary>The number of the present try, from 1.</summary>
    public int Attempt { get; private set; }

    /// <summary>
    /// How often in a row the cloud said "too early" while it answered no other request either. Whoever is put off while
    /// others are served has only been slower, and that says nothing about the next try.
    /// </summary>
    public int PutOff { get; private set; }

    /// <summary>What the present try tells the gateway; null unless the last one was given a time to wait.</summary>
    public ThrottleHint? Hint { get; private set; }

    public static CallProgress Of(ResilienceContext context) =>
        context.Properties.GetValue(Key, null!) ?? throw new InvalidOperationException("The call wasn't begun.");

    public void Begin(ResilienceContext context) => context.Properties.Set(Key, this);

    public void Next() => Attempt++;

    /// <summary>The cloud said "too early".</summary>
    /// <param name="answers">How many other answers there were so far, see <see cref="RequestGate.Answers"/>.</param>
    public void Throttled(long answers)
    {
        PutOff = answers == _answersBefore ? PutOff + 1 : 1;
        _answersBefore = answers;
    }

    public void Delayed(CloudException? failure, TimeSpan delay) =>
        Hint = failure?.RetryAfter is null ? null : new ThrottleHint(++_throttled, delay);
}
