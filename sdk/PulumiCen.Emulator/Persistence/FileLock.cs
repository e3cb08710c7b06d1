using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Retry;

namespace PulumiCen.Emulator.Persistence;

/// <summary>A lock between processes: whoever has the file open has the lock. It ends with its process.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for has nothing to dispose of.")]
internal sealed class FileLock(string path)
{
    /// <summary>What the system says about a file that another process has locked: EWOULDBLOCK, ERROR_SHARING_VIOLATION.</summary>
    private static readonly int[] LockedElsewhere = [11, 35, unchecked((int)0x80070020)];

    // Other processes are waited for in real time, whatever clock the emulated cloud has.
    private static readonly ResiliencePipeline Patience = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 10_000,
            Delay = TimeSpan.FromMilliseconds(3),
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<IOException>(failure => LockedElsewhere.Contains(failure.HResult)),
        })
        .Build();

    /// <summary>Threads of this process wait in a line, so that only one of them asks for the file.</summary>
    private readonly SemaphoreSlim _line = new(1);

    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _line.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var file = await Patience.ExecuteAsync(
                _ => ValueTask.FromResult(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)),
                cancellationToken);
            return new Hold(file, _line);
        }
        catch
        {
            _line.Release();
            throw;
        }
    }

    private sealed class Hold(FileStream file, SemaphoreSlim line) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            line.Release();
        }
    }
}
