using Microsoft.Extensions.DependencyInjection;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>A clock that runs twenty times as fast as the real one: waiting is real, and short.</summary>
internal sealed class FastTime : TimeProvider
{
    private const int Speed = 20;

    private readonly DateTimeOffset _start = System.GetUtcNow();

    /// <summary>For <see cref="StackDriver.Adapt"/>.</summary>
    public static void Replace(IServiceCollection services) => new FastTime().ReplaceIn(services);

    public void ReplaceIn(IServiceCollection services) => services.AddSingleton<TimeProvider>(this);

    public override DateTimeOffset GetUtcNow() => _start + ((System.GetUtcNow() - _start) * Speed);

    public override long GetTimestamp() => unchecked(System.GetTimestamp() * Speed);

    public override long TimestampFrequency => System.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Scale(dueTime), Scale(period));

    private static TimeSpan Scale(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Speed;
}
