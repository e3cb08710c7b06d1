using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Waiting;
using PulumiCen.Provider.Calls;
using PulumiCen.Provider.Configuration;
using PulumiCen.Provider.Resources;

namespace PulumiCen.Provider.Cloud;

/// <summary>The cloud as the configuration says: which one, with which credentials.</summary>
internal sealed class CloudAccess(CloudConnector connector, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Polly's own longest timeout; operations have shorter limits.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly StateWait _wait = new(time);
    private CloudConnection? _connection;

    /// <summary>The provider's configuration; the defaults until there is one.</summary>
    public ProviderConfiguration Configuration { get; private set; } = new();

    /// <summary>The signed client.</summary>
    /// <exception cref="ProviderException">There is no configuration yet.</exception>
    public ICenClient Client => _connection?.Client ?? throw new ProviderException(Diagnostics.NotConfigured());

    /// <summary>The same for a look that nobody waits for long.</summary>
    /// <exception cref="ProviderException">There is no configuration yet.</exception>
    public ICenClient Glance => _connection?.Glance ?? throw new ProviderException(Diagnostics.NotConfigured());

    /// <summary>Looks for credentials; that may ask the network.</summary>
    /// <returns>Why there are none; null when there are.</returns>
    public async Task<string?> FindCredentialsAsync(CancellationToken cancellationToken)
    {
        var connection = _connection ?? throw new ProviderException(Diagnostics.NotConfigured());
        var lookup = await connection.Credentials.FindAsync(cancellationToken);
        if (lookup.IsFound)
        {
            return null;
        }

        return lookup.IsBroken
            ? $"the credentials can't be had from {string.Join(", nor from ", lookup.Problems)}"
            : "there are no credentials";
    }

    /// <summary>Connects to the cloud that the configuration names; sends nothing.</summary>
    public async Task ConfigureAsync(ProviderConfiguration configuration, string emulatorState, CancellationToken cancellationToken)
    {
        Configuration = configuration;
        var before = _connection;
        _connection = await connector.ConnectAsync(configuration, emulatorState, cancellationToken);
        if (before is not null)
        {
            await before.DisposeAsync();
        }
    }

    /// <summary>Waits until the cloud shows what was asked for; the operation's own time limit ends it.</summary>
    /// <param name="awaited">What is awaited, such as <c>"cen-a" to be Active</c>.</param>
    /// <param name="look">Reads what there is; null for nothing.</param>
    /// <param name="isThere">Whether that is it.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    public Task<T?> WaitAsync<T>(
        string awaited, Func<CancellationToken, Task<T?>> look, Func<T?, bool> isThere, CancellationToken cancellationToken)
        where T : class =>
        _wait.UntilAsync(awaited, look, isThere, state => state?.ToString() ?? "nothing", Longest, cancellationToken);

    /// <summary>Sets and takes away what differs between two sets of tags.</summary>
    public async Task ChangeTagsAsync(
        CenResourceType type,
        string id,
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after,
        CancellationToken cancellationToken)
    {
        var change = TagChange.Between(before, after);
        if (change.Set.Count > 0)
        {
            await Client.SetTagsAsync(new TaggedResource(type, id), change.Set, cancellationToken);
        }

        if (change.Removed.Count > 0)
        {
            await Client.RemoveTagsAsync(new TaggedResource(type, id), change.Removed, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }
}
