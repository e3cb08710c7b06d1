using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Recordings;

/// <summary>
/// Plays the engine's side of a recording against the provider: every call that needs no cloud. The cloud of the
/// recordings isn't there, so calls that change or read it are left out.
/// </summary>
internal sealed class Playback : IAsyncDisposable
{
    private static readonly PropertyMap NoCloud = PropertyMap.Empty.With("offline", "true").With("endpoint", "https://localhost:1");

    private readonly EngineStub _engine;
    private readonly RunningProvider _provider;

    private Playback(EngineStub engine, RunningProvider provider)
    {
        _engine = engine;
        _provider = provider;
    }

    /// <summary>The Check failures, as the user would read them.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>The differences, as <c>urn: property kind</c>.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Everything that the provider said, in replies and in the log, but for property values.</summary>
    public string AllTexts => string.Join('\n', [.. Failures, .. Differences, .. _engine.Log.Select(line => line.Message)]);

    /// <summary>What Check and preview returned, by URN.</summary>
    public Dictionary<string, PropertyMap> Planned { get; } = new(StringComparer.Ordinal);

    public static async Task<Playback> PlayAsync(string step)
    {
        var engine = await EngineStub.StartAsync();
        var provider = await RunningProvider.StartAsync(engine.Address);
        await provider.ConfigureAsync(NoCloud);
        var playback = new Playback(engine, provider);
        foreach (var call in RecordedCall.Read(step))
        {
            await playback.PlayAsync(call);
        }

        return playback;
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _engine.DisposeAsync();
    }

    private async Task PlayAsync(RecordedCall call)
    {
        switch (call.Method)
        {
            case "Check":
                var check = await _provider.Client.CheckAsync(call.As<CheckRequest>());
                Failures.AddRange(check.Failures.Select(failure => $"{failure.Property}: {failure.Reason}"));
                break;
            case "Diff":
                var diff = await _provider.Client.DiffAsync(call.As<DiffRequest>());
                Differences.AddRange(diff.DetailedDiff.Select(change => $"{call.Urn}: {change.Key} {change.Value.Kind}"));
                break;
            case "Create" when call.IsPreview:
                var created = await _provider.Client.CreateAsync(call.As<CreateRequest>());
                Planned[call.Urn] = PropertyReader.Read(created.Properties);
                break;
            case "Update" when call.IsPreview:
                var updated = await _provider.Client.UpdateAsync(call.As<UpdateRequest>());
                Planned[call.Urn] = PropertyReader.Read(updated.Properties);
                break;
        }
    }
}
