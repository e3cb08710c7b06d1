using PulumiCen.Reporting.Steps;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PulumiCen.Tool.Output;

/// <summary>Progress for a screen: what is running, redrawn in place, and gone when it is over.</summary>
internal sealed class LiveProgress(IAnsiConsole screen, string title, TimeProvider time) : IPlanObserver
{
    private const int MostRows = 12;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(120);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (ResourceOperation Operation, long Begun)> _running = new(StringComparer.Ordinal);
    private int _done;
    private int _frame;

    public async Task ShowWhileAsync(Func<IPlanObserver, Task> work)
    {
        await screen.Live(Draw()).AutoClear(true).StartAsync(async display =>
        {
            var running = work(this);
            using var ticks = new PeriodicTimer(Interval, time);
            while (!running.IsCompleted)
            {
                display.UpdateTarget(Draw());
                await Task.WhenAny(running, ticks.WaitForNextTickAsync().AsTask());
            }

            await running;
        });
    }

    public void OnStep(ResourceStep step, StepPhase phase)
    {
        lock (_lock)
        {
            if (phase == StepPhase.Begun)
            {
                _running[step.Urn] = (step.Operation, time.GetTimestamp());
            }
            else if (_running.Remove(step.Urn))
            {
                _done++;
            }
        }
    }

    public void OnMessage(EngineMessage message)
    {
        // Messages are shown together at the end.
    }

    public void OnTruncated()
    {
        // The report says it.
    }

    public void OnSummary(IReadOnlyDictionary<ResourceOperation, int> changes)
    {
        // The closing line has it.
    }

    private Rows Draw()
    {
        var frames = Spinner.Known.Dots.Frames;
        var sign = screen.Profile.Capabilities.Unicode ? frames[_frame++ % frames.Count] : "*";
        lock (_lock)
        {
            var rows = new List<IRenderable> { new Markup($"[blue]{sign}[/] {title.EscapeMarkup()} [grey]{_done} resources seen[/]") };
            rows.AddRange(_running.Where(entry => entry.Value.Operation != ResourceOperation.Same).Take(MostRows).Select(Row));
            return new Rows(rows);
        }
    }

    private Markup Row(KeyValuePair<string, (ResourceOperation Operation, long Begun)> entry)
    {
        var (operation, begun) = entry.Value;
        var seconds = (int)time.GetElapsedTime(begun).TotalSeconds;
        var colour = Symbols.Colour(operation);
        return new Markup(
            $"  [{colour}]{operation.Sign()}[/] {Urns.Name(entry.Key).EscapeMarkup()} "
            + $"[grey]{operation.Gerund()}{(seconds > 0 ? $" {seconds} s" : string.Empty)}[/]");
    }
}
