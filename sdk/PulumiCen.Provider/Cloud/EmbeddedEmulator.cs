namespace PulumiCen.Provider.Cloud;

/// <summary>The emulator in this process, for <c>endpoint: emulator</c>.</summary>
internal sealed class EmbeddedEmulator : IAsyncDisposable
{
    /// <summary>The id and the secret of its one key.</summary>
    public const string Key = "emulator";

    public Uri Endpoint => throw new NotSupportedException();

    public static Task<EmbeddedEmulator> StartAsync(string stateFile, CancellationToken cancellationToken) =>
        throw new NotSupportedException(stateFile);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
