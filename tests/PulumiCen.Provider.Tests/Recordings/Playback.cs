using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
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
    private readonly List<Task> _planning = [];
    private readonly Dictionary<string, (CheckRequest Request, CheckResponse Response)> _checked = new(StringComparer.Ordinal);

    private Playback(EngineStub engine, RunningProvider provider)
    {
        _engine = engine;
        _provider = provider;
    }

    /// <summary>The failures of Check and of planned calls, as the user would read them.</summary>
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

        await playback.GoOnAsync();
        await Task.WhenAll(playback._planning);
        await provider.Client.CancelAsync(new Empty());
        return playback;
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _engine.DisposeAsync();
    }

    /// <summary>Resources whose check failed when it was recorded, and now doesn't: the engine goes on with them.</summary>
    private async Task GoOnAsync()
    {
        foreach (var (request, response) in _checked.Values)
        {
            var diff = await _provider.Client.DiffAsync(new DiffRequest
            {
                Urn = request.Urn,
                Name = request.Name,
                Type = request.Type,
                Id = "cen-1:cn-hangzhou:us-east-1",
                Olds = request.Olds,
                OldInputs = request.Olds,
                News = response.Inputs,
            });
            if (diff.Changes == DiffResponse.Types.DiffChanges.DiffSome)
            {
                _planning.Add(PlanAsync(request.Urn, async () => (await _provider.Client.UpdateAsync(new UpdateRequest
                {
                    Urn = request.Urn,
                    Name = request.Name,
                    Type = request.Type,
                    Id = "cen-1:cn-hangzhou:us-east-1",
                    Olds = request.Olds,
                    OldInputs = request.Olds,
                    News = response.Inputs,
                    Preview = true,
                })).Properties));
            }
        }
    }

    private async Task PlayAsync(RecordedCall call)
    {
        if (call.Method is not "Check")
        {
            _checked.Remove(call.Urn);
        }

        switch (call.Method)
        {
            case "Check":
                var request = call.As<CheckRequest>();
                var check = await _provider.Client.CheckAsync(request);
                if (request.Olds?.Fields.Count > 0)
                {
                    _checked[call.Urn] = (request, check);
                }

                Failures.AddRange(check.Failures.Select(failure => $"{failure.Property}: {failure.Reason}"));
                break;
            case "Diff":
                var diff = await _provider.Client.DiffAsync(call.As<DiffRequest>());
                Differences.AddRange(diff.DetailedDiff.Select(change => $"{call.Urn}: {change.Key} {change.Value.Kind}"));
                break;
            case "Create" when call.IsPreview:
                _planning.Add(PlanAsync(call.Urn, async () => (await _provider.Client.CreateAsync(call.As<CreateRequest>())).Properties));
                break;
            case "Update" when call.IsPreview:
                _planning.Add(PlanAsync(call.Urn, async () => (await _provider.Client.UpdateAsync(call.As<UpdateRequest>())).Properties));
                break;
        }
    }

    /// <summary>The engine goes on with other resources while a call is planned.</summary>
    private async Task PlanAsync(string urn, Func<Task<Struct>> plan)
    {
        try
        {
            Planned[urn] = PropertyReader.Read(await plan());
        }
        catch (RpcException failure)
        {
            Failures.Add(failure.Status.Detail);
        }
    }
}
