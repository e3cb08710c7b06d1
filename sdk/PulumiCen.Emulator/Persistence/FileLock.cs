using Polly;
using Polly.Retry;

namespace PulumiCen.Emulator.Persistence;

/// <summary>A lock between processes: whoever has the file open has the lock. It ends with its process.</summary>
internal sealed class FileLock(string path, TimeProvider time)
{
    private readonly ResiliencePipeline _patience = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 2000,
            Delay = TimeSpan.FromMilliseconds(5),
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<IOException>(failure => failure is not DirectoryNotFoundException),
        })
        .Build();

    public async ValueTask<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return await _patience.ExecuteAsync(
            _ => ValueTask.FromResult(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)),
            cancellationToken);
    }
}
