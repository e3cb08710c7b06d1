namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>All scenarios, each played once for all tests, some at the same time.</summary>
public sealed class PlayedScenarios : IDisposable
{
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);
    private readonly Dictionary<string, Task<ScenarioPlayer>> _players;

    public PlayedScenarios() => _players = Step.Scenarios.ToDictionary(scenario => scenario, PlayAsync, StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var player in _players.Values.Where(player => player.IsCompletedSuccessfully))
        {
            player.Result.Dispose();
        }

        _places.Dispose();
    }

    /// <summary>The steps of a scenario as the stand-in engine did them.</summary>
    internal async Task<IReadOnlyList<Step>> StepsAsync(string scenario) => (await _players[scenario]).Steps;

    /// <summary>What came otherwise than recorded in a scenario.</summary>
    internal async Task<IReadOnlyList<Difference>> DifferencesAsync(string scenario)
    {
        var recorded = new Placeholders();
        var played = new Placeholders();
        var steps = await StepsAsync(scenario);
        return
        [
            .. Step.Recorded(scenario).Zip(steps).SelectMany(pair => Difference.Between(
                $"{scenario}/{pair.First.Name}", StepForm.Of(pair.First, recorded), StepForm.Of(pair.Second, played))),
        ];
    }

    private async Task<ScenarioPlayer> PlayAsync(string scenario)
    {
        await _places.WaitAsync();
        try
        {
            return await ScenarioPlayer.PlayAsync(scenario);
        }
        finally
        {
            _places.Release();
        }
    }
}
