using System.Diagnostics;

namespace PulumiCen.Load;

/// <summary>How fast calls are answered.</summary>
/// <param name="PerSecond">Calls a second.</param>
/// <param name="Median">Of their times.</param>
/// <param name="Slow">99 of 100 take at most this long.</param>
internal sealed record Rate(double PerSecond, TimeSpan Median, TimeSpan Slow)
{
    /// <summary>Calls for a while, so many at once, for a number that counts up.</summary>
    public static async Task<Rate> MeasureAsync(int callers, TimeSpan length, Func<int, Task> call)
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            var own = new List<TimeSpan>();
            while (watch.Elapsed < length)
            {
                var begin = Stopwatch.GetTimestamp();
                await call(Interlocked.Increment(ref next));
                own.Add(Stopwatch.GetElapsedTime(begin));
            }

            return own;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var all = times.SelectMany(own => own).Order().ToList();
        return new Rate(all.Count / seconds, all[all.Count / 2], all[all.Count * 99 / 100]);
    }
}
