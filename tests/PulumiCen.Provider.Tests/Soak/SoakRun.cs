using System.Globalization;

namespace PulumiCen.Provider.Tests.Soak;

/// <summary>
/// Random plans for some minutes, on real processes and a cloud in which a request of ten goes wrong. Ends with 1 if a plan
/// doesn't get there, an error isn't clear, or what the provider takes grows.
/// </summary>
internal static class SoakRun
{
    private const int Engines = 3;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(TimeSpan length)
    {
        using var over = new CancellationTokenSource(length);
        await using var life = await OneLife.StartAsync();
        var (during, ends) = (new FootprintSeries("a provider that goes on"), new FootprintSeries("providers at the end of an operation"));
        var engines = Enumerable.Range(0, Engines).Select(engine => new Operations(firstSeed: 1 + (1_000_000 * engine), ends)).ToList();
        var work = Task.WhenAll(
            engines.Select(engine => engine.RunAsync(over.Token)).Prepend(life.RunAsync(over.Token)).Select(one => EndingAllAsync(one, over)));
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        while (!work.IsCompleted && await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            during.Add(Footprint.Of(life.ProcessId));
        }

        await work;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{length.TotalMinutes} minutes: {engines.Sum(engine => engine.Attempts.Plans)} plans by operations of their own, {engines.Sum(engine => engine.Attempts.Failures)} operations failed on the way; {life.Attempts.Plans} plans in one life, {life.Attempts.Failures} failures on the way. All got there."));
        Console.WriteLine(during);
        Console.WriteLine(ends);
        return during.IsFlat && ends.IsFlat ? 0 : 1;
    }

    /// <summary>One that fails ends the others: what it found is to be read now.</summary>
    private static async Task EndingAllAsync(Task one, CancellationTokenSource over)
    {
        try
        {
            await one;
        }
        catch
        {
            await over.CancelAsync();
            throw;
        }
    }
}
