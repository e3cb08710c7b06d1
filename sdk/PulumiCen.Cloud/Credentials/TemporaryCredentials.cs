using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Credentials;

/// <summary>Keeps a temporary key, and gets the next one before it expires.</summary>
/// <param name="place">Where it comes from, in words that a user understands.</param>
/// <param name="fetch">Gets a new one.</param>
/// <param name="time">The clock.</param>
internal sealed class TemporaryCredentials(
    string place, Func<CancellationToken, Task<TemporaryKey>> fetch, TimeProvider time) : ICredentialSource, IDisposable
{
    /// <summary>A request that is signed now may be repeated for minutes.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    /// <summary>How soon a failed renewal is tried again while the old key still holds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile TemporaryKey? _key;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    public async ValueTask<CredentialLookup> FindAsync(CancellationToken cancellationToken)
    {
        if (_key is { } kept && !IsDue(kept))
        {
            return Found(kept);
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _key is { } renewed && !IsDue(renewed) ? Found(renewed) : await RenewAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<CredentialLookup> RenewAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_key is { } waiting && now < waiting.Expires && now < _notBefore)
        {
            return Found(waiting);
        }

        try
        {
            _key = await fetch(cancellationToken);
            return Found(_key);
        }
        catch (Exception failure) when (failure is CredentialProblemException or CloudException)
        {
            _notBefore = time.GetUtcNow() + Pause;
            return _key is { } old && time.GetUtcNow() < old.Expires
                ? Found(old)
                : CredentialLookup.Broken(place, TextOf(failure));
        }
    }

    private bool IsDue(TemporaryKey key) => time.GetUtcNow() >= key.Expires - Early;

    private CredentialLookup Found(TemporaryKey key) => new(key.Key, [place]);

    private static string TextOf(Exception failure)
    {
        var text = failure.Message.TrimEnd('.');
        return failure is CloudException { Code.Length: > 0 } cloud ? $"{cloud.Action} failed: {text}, {cloud.Code}" : text;
    }
}
