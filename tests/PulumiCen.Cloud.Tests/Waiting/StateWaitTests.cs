using PulumiCen.Cloud.Waiting;

namespace PulumiCen.Cloud.Tests.Waiting;

/// <summary>Waiting for a state of the cloud.</summary>
public sealed class StateWaitTests
{
    private readonly SteppingTime _time = new();

    [Fact]
    public async Task It_looks_until_the_state_is_there()
    {
        var states = new Queue<string>(["Creating", "Creating", "Active"]);

        var state = await _time.PassUntilAsync(WaitAsync(_ => Task.FromResult<string?>(states.Dequeue()), TimeSpan.FromMinutes(1)));

        Assert.Equal("Active", state);
        Assert.Empty(states);
    }

    [Fact]
    public async Task It_ends_at_the_timeout_and_says_what_it_saw_last()
    {
        var late = await Assert.ThrowsAsync<StateWaitException>(() =>
            _time.PassUntilAsync(WaitAsync(_ => Task.FromResult<string?>("Creating"), TimeSpan.FromMinutes(10))));

        Assert.Equal("\"cen-a\" to be Active didn't come about within 10 min; last seen: Creating.", late.Message);
    }

    [Fact]
    public async Task It_ends_at_once_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = WaitAsync(_ => Task.FromResult<string?>("Creating"), TimeSpan.FromHours(1), cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_failing_look_ends_it() => await Assert.ThrowsAsync<InvalidOperationException>(() =>
        WaitAsync(_ => throw new InvalidOperationException("no"), TimeSpan.FromHours(1)));

    private Task<string?> WaitAsync(
        Func<CancellationToken, Task<string?>> look, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        new StateWait(_time).UntilAsync(
            "\"cen-a\" to be Active",
            look,
            state => string.Equals(state, "Active", StringComparison.Ordinal),
            state => state ?? "nothing",
            timeout,
            cancellationToken);
}
