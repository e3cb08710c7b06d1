namespace PulumiCen.Provider.Tests.Simulation;

/// <summary>
/// Tells when the thread pool has nothing left to do: all work of this process then waits for the clock. Nothing else may
/// run in the process, and nothing in it may use sockets, whose events come from elsewhere.
/// </summary>
internal static class IdlePool
{
    private static readonly int Threads = Environment.ProcessorCount;

    /// <summary>Gives the pool a fixed number of threads, so that all of them can be asked at once.</summary>
    public static void Fix()
    {
        if (!ThreadPool.SetMinThreads(Threads, Threads) || !ThreadPool.SetMaxThreads(Threads, Threads))
        {
            throw new InvalidOperationException($"The thread pool can't be limited to {Threads} threads.");
        }
    }

    /// <summary>Waits until the pool has nothing to do. Not to be called from the pool.</summary>
    public static void Wait()
    {
        while (!IsIdle())
        {
        }
    }

    /// <summary>Occupies all threads: then nothing else runs, and what is left would be in the queue.</summary>
    private static bool IsIdle()
    {
        using var arrived = new CountdownEvent(Threads);
        using var leave = new ManualResetEventSlim();
        using var left = new CountdownEvent(Threads);
        for (var thread = 0; thread < Threads; thread++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    arrived.Signal();
                    leave.Wait();
                    left.Signal();
                },
                null);
        }

        arrived.Wait();
        var isIdle = ThreadPool.PendingWorkItemCount == 0;
        leave.Set();
        left.Wait();
        return isIdle;
    }
}
