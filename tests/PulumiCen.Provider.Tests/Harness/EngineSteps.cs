namespace PulumiCen.Provider.Tests.Harness;

/// <summary>The engine's order of things: what others need comes first, and what doesn't, at the same time.</summary>
internal static class EngineSteps
{
    /// <summary>Registers a program's resources, and creates and changes what is to be; ends with the first that fails.</summary>
    public static async Task RunStepsAsync(this EngineCalls calls, StackProgram program, int parallel, OperationResult result)
    {
        using var workers = new SemaphoreSlim(parallel);
        foreach (var level in program.Resources.GroupBy(resource => resource.Level).OrderBy(level => level.Key))
        {
            var running = new List<Task>();
            foreach (var resource in level)
            {
                if (!result.Succeeded || await calls.RegisterAsync(resource, result) is not { } step)
                {
                    continue;
                }

                await workers.WaitAsync();
                running.Add(RunStepAsync(step, workers));
            }

            await Task.WhenAll(running);
            if (!result.Succeeded)
            {
                return;
            }
        }
    }

    private static async Task RunStepAsync(Func<Task> step, SemaphoreSlim workers)
    {
        try
        {
            await Task.Run(step);
        }
        finally
        {
            workers.Release();
        }
    }
}
