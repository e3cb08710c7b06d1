using PulumiCen.Emulator;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;

namespace PulumiCen.Provider.Tests.Ownership.Histories;

/// <summary>
/// Plays a history, with an accountant beside it: after every operation, what changed in the cloud was the stack's own, what
/// the state says is true, and nothing is there that nobody has.
/// </summary>
internal sealed class History : IAsyncDisposable
{
    private readonly RandomHistory _random;
    private readonly EmulatedCloud _cloud;
    private readonly CloudSpy _spy = new();
    private readonly StackDriver _stack;
    private readonly StackDriver _second;

    /// <summary>Another stack on the same package, to and from which connections are moved.</summary>
    private readonly OtherStack _other;

    /// <summary>What a user let go of, which stays in the cloud: retained, or in a state that was lost.</summary>
    private readonly HashSet<string> _letGo = new(StringComparer.Ordinal);

    /// <summary>What an operation made that ended in between, before the state knew of it.</summary>
    private readonly HashSet<string> _interrupted = new(StringComparer.Ordinal);
    private readonly List<string> _told = [];
    private Plan _plan = Plan.First;

    private History(RandomHistory random, EmulatedCloud cloud)
    {
        _random = random;
        _cloud = cloud;
        _stack = Driver();
        _second = Driver();
        _other = new OtherStack(Driver());
    }

    public static async Task PlayAsync(RandomHistory random)
    {
        await using var history = new History(
            random, await EmulatedCloud.StartAsync(new EmulatorOptions { Edition = random.Edition }));
        await history.UpAsync(history._stack, Plan.First);
        foreach (var step in random.Steps)
        {
            await history.TakeAsync(step);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stack.DisposeAsync();
        await _second.DisposeAsync();
        await _other.Driver.DisposeAsync();
        await _cloud.DisposeAsync();
    }

    private StackDriver Driver() => new(_cloud.Configuration.With("maxRetries", 0))
    {
        Parallel = _random.Parallel,
        Timings = new(),
        Adapt = services =>
        {
            FastTime.Replace(services);
            _spy.Replace(services);
        },
    };

    private async Task TakeAsync(Step step)
    {
        _told.Add($"{step}");
        switch (step.Event)
        {
            case Event.Resize:
                await UpAsync(_stack, _plan.Resize(step));
                break;
            case Event.ResizePackage:
                await UpAsync(_stack, _plan with { Bandwidth = 18 + (step.Number % 4) });
                break;
            case Event.Add:
                await UpAsync(_stack, _plan.Add(step));
                break;
            case Event.Remove:
                await UpAsync(_stack, _plan.Remove(step));
                break;
            case Event.RenameWithAlias:
                await RenameAsync(step);
                break;
            case Event.RenameWithoutAlias:
                await UpAsync(_stack, _plan.Rename(step).Plan);
                break;
            case Event.Replace:
                await UpAsync(_stack, _plan with { Replaced = _plan.Resources[step.Choice % _plan.Resources.Count].Name });
                break;
            case Event.Retain:
                Forget(_plan.Resources[step.Choice % _plan.Resources.Count]);
                await UpAsync(_stack, _plan);
                break;
            case Event.LoseState:
                foreach (var resource in _plan.Resources)
                {
                    Forget(resource);
                }

                await UpAsync(_stack, _plan);
                break;
            case Event.SecondCheckout:
                await UpAsync(_second, step.Number % 2 == 0 ? _plan : _plan.Resize(step));
                break;
            case Event.MoveToOtherStack:
                await MoveAsync(_other.Take(_plan, step, _stack.State));
                break;
            case Event.MoveBack:
                await MoveAsync(_other.GiveBack(_plan, step, _stack.State));
                break;
            case Event.ResizeInOtherStack:
                await UpOtherAsync(_other.Resize(step));
                break;
            default:
                await CrashAsync(step);
                break;
        }
    }

    private async Task RenameAsync(Step step)
    {
        var (renamed, type, from, to) = _plan.Rename(step);
        if (_stack.State.ContainsKey(Urns.Of(type, from)))
        {
            _stack.State.Rename(type, from, to);
            await UpAsync(_stack, renamed);
            _plan = renamed;
        }
    }

    /// <summary>Both stacks are brought up to date after a move, of which the cloud sees nothing.</summary>
    private async Task MoveAsync(Plan? plan)
    {
        if (plan is null)
        {
            return;
        }

        var before = await CloudView.OfAsync(_cloud);
        Expect(await UpOtherAsync(_other.Connections), "the other stack's preview failed after a move");
        await UpAsync(_stack, plan);
        _plan = plan;
        Expect(!before.DifferencesTo(await CloudView.OfAsync(_cloud)).Any(), "a move between stacks changed the cloud");
    }

    private void Forget((string Type, string Name) resource)
    {
        if (_stack.State.TryRemove(Urns.Of(resource.Type, resource.Name), out var entry))
        {
            _letGo.Add(entry.Id);
        }
    }

    /// <summary>A preview, and an update where the preview is well; what it refuses, the user takes back.</summary>
    private async Task UpAsync(StackDriver stack, Plan plan)
    {
        if (await UpAsync(stack, plan.ToProgram(), $"{plan}") && stack == _stack)
        {
            _plan = plan with { Replaced = null };
        }
    }

    private async Task<bool> UpOtherAsync(IReadOnlyList<PlannedConnection> connections)
    {
        var isUp = await UpAsync(_other.Driver, _other.ToProgram(connections), $"other stack, {string.Join(", ", connections)}");
        if (isUp)
        {
            _other.Connections = connections;
        }

        return isUp;
    }

    private async Task<bool> UpAsync(StackDriver stack, StackProgram program, string description)
    {
        if (_second.State.Count > 0)
        {
            // Two states have the same things now, which the previews said.
            (await stack.RefreshAsync()).ShouldSucceed();
        }

        var before = await CloudView.OfAsync(_cloud);
        var preview = await stack.PreviewAsync(program);
        _told.Add($"preview {description}: {Outcome(preview)}");
        Expect(!before.DifferencesTo(await CloudView.OfAsync(_cloud)).Any(), "a preview changed the cloud");
        if (!preview.Succeeded)
        {
            return false;
        }

        var held = stack.State.Values.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var up = await stack.UpAsync(program);
        _told.Add($"up: {Outcome(up)}");

        // On a busy machine the cloud may answer too late for a preview, which says so; then the update is the first to know.
        Expect(up.Succeeded || preview.AllTexts.Contains("CEN3401", StringComparison.Ordinal), "what the preview found well, failed");
        await AccountAsync(stack, before, held);
        return up.Succeeded;
    }

    /// <summary>The provider and the cloud part at a change, before or after it takes effect, and the update is run again.</summary>
    private async Task CrashAsync(Step step)
    {
        var plan = step.Choice % 2 == 0 ? _plan.Add(step) : _plan.Resize(step);
        if (!(await _stack.PreviewAsync(plan.ToProgram())).Succeeded)
        {
            return;
        }

        var before = await CloudView.OfAsync(_cloud);
        var state = _stack.State.ToDictionary(StringComparer.Ordinal);
        var held = state.Values.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        Arm(at: step.Number % 3, takesEffect: step.Choice % 3 != 0);
        var up = await _stack.UpAsync(plan.ToProgram());
        (_spy.Before, _spy.After) = (static (_, _) => Task.FromResult<HttpResponseMessage?>(null), static (_, response) => response);
        _told.Add($"crash in {plan}: {Outcome(up)}");
        foreach (var (urn, entry) in _stack.State.ToList().Where(entry => entry.Value.IsIncomplete))
        {
            // The answer of a provider that was killed doesn't reach the state.
            _ = state.TryGetValue(urn, out var old) ? _stack.State[urn] = old : _stack.State.TryRemove(urn, out _) ? entry : null;
        }

        var after = await CloudView.OfAsync(_cloud);
        Expect(before.DifferencesTo(after).All(id => held.Contains(id) || !before.ContainsKey(id)), "an interrupted update changed what it doesn't have");
        _interrupted.UnionWith(after.Keys.Except(before.Keys, StringComparer.Ordinal));
        (await _stack.RefreshAsync()).ShouldSucceed();
        _plan = plan;
        await UpAsync(_stack, plan);
        _interrupted.Clear();
    }

    private void Arm(int at, bool takesEffect)
    {
        var changes = 0;
        bool IsStruck(string action) => changes > at
            || (!action.StartsWith("Describe", StringComparison.Ordinal) && !action.StartsWith("List", StringComparison.Ordinal) && ++changes > at);
        _spy.Before = (action, _) =>
        {
            var wasStruck = changes > at;
            return IsStruck(action) && (wasStruck || !takesEffect) ? throw new HttpRequestException("The provider is gone.") : Task.FromResult<HttpResponseMessage?>(null);
        };
        _spy.After = (_, response) => changes > at ? throw new HttpRequestException("The provider is gone.") : response;
    }

    private async Task AccountAsync(StackDriver stack, CloudView before, HashSet<string> held)
    {
        var after = await CloudView.OfAsync(_cloud);
        var entries = stack.State.Values.ToList();
        foreach (var id in before.DifferencesTo(after).Where(before.ContainsKey))
        {
            Expect(held.Contains(id) || _interrupted.Contains(id), $"{id} isn't this stack's, and went from {before[id]} to {after.GetValueOrDefault(id)}");
        }

        Expect(entries.DistinctBy(entry => entry.Id).Count() == entries.Count, "two resources of the state are one");
        foreach (var entry in entries)
        {
            Expect(after.ContainsKey(entry.Id) || IsTest(entry), $"{entry.Name} is in the state, and {entry.Id} isn't in the cloud");
            if (entry.Type is not Urns.Instance && entry.Outputs.Find("bandwidth")?.Unwrapped is PropertyValue.Number bandwidth)
            {
                Expect(after[entry.Id].StartsWith($"{bandwidth.Value} ", StringComparison.Ordinal), $"{entry.Name} has {after[entry.Id]}, not {bandwidth.Value}");
            }
        }

        var known = _stack.State.Values.Concat(_second.State.Values).Concat(_other.Driver.State.Values).Select(entry => entry.Id).Concat(_letGo);
        var left = after.Keys.Except(known, StringComparer.Ordinal).ToList();
        Expect(left.Count == 0, $"nobody has {string.Join(", ", left)}");
    }

    /// <summary>In the Basic edition, a connection without bandwidth is nothing in the cloud.</summary>
    private bool IsTest(StateEntry entry) =>
        _random.Edition == EmulatorEdition.Basic && entry.Type is Urns.Connection && entry.Inputs.Find("bandwidth") is null;

    private static string Outcome(OperationResult result) => result.Succeeded
        ? string.Join(", ", result.Steps.DefaultIfEmpty("nothing to do"))
        : string.Join(" / ", result.Errors.Select(error => error.Split('\n')[0]));

    private void Expect(bool condition, string problem) => Assert.True(condition, $"{problem}\n{string.Join('\n', _told)}");
}
