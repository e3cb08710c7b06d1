using PulumiCen.Protocol;

namespace PulumiCen.Provider.Tests.Harness;

/// <summary>The engine's order of things: what others need comes first, and what doesn't, at the same time.</summary>
internal static class EngineSteps
{
    /// <summary>
    /// Registers a program's resources, each as soon as those that it names are there, and creates and changes what is to
    /// be, so many at a time. Resources are registered also while all workers are taken. After the first failure nothing
    /// starts; what runs is waited for.
    /// </summary>
    public static async Task RunStepsAsync(this EngineCalls calls, StackProgram program, int parallel, OperationResult result)
    {
        using var workers = new SemaphoreSlim(parallel);
        var waiting = program.Resources.ToList();
        var ready = new Queue<ProgramResource>();
        var running = new Dictionary<string, Task>(StringComparer.Ordinal);
        while (result.Succeeded && (waiting.Count > 0 || ready.Count > 0))
        {
            var unregistered = waiting.Concat(ready).Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
            foreach (var resource in waiting.FindAll(resource => IsReady(resource, unregistered, running)))
            {
                ready.Enqueue(resource);
                waiting.Remove(resource);
            }

            if (!ready.TryDequeue(out var next))
            {
                // What ended since it was looked at may have made others ready.
                var open = running.Values.Where(step => !step.IsCompleted).DefaultIfEmpty(Task.CompletedTask);
                await Task.WhenAny(open);
                continue;
            }

            if (await calls.RegisterAsync(next, result) is { } step)
            {
                running.Add(next.Urn, RunStepAsync(step, workers, result));
            }
        }

        await Task.WhenAll(running.Values);
    }

    private static bool IsReady(ProgramResource resource, HashSet<string> unregistered, Dictionary<string, Task> running) =>
        resource.Inputs.Values.OfType<PropertyValue.Reference>().All(named =>
            !unregistered.Contains(named.Urn) && (!running.TryGetValue(named.Urn, out var step) || step.IsCompleted));

    private static async Task RunStepAsync(Func<Task> step, SemaphoreSlim workers, OperationResult result)
    {
        await workers.WaitAsync();
        try
        {
            if (result.Succeeded)
            {
                await Task.Run(step);
            }
        }
        finally
        {
            workers.Release();
        }
    }
}
