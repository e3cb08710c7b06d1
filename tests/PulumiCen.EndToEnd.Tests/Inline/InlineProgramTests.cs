using Pulumi.Automation;
using PulumiCen.Automation;
using PulumiCen.EndToEnd.Tests.Engines;

namespace PulumiCen.EndToEnd.Tests.Inline;

/// <summary>Programs that are part of the tool that runs them, through the Automation API.</summary>
public abstract class InlineProgramTests(TestEngine engine) : IDisposable
{
    private readonly Workspace _workspace = new(engine);

    public void Dispose() => _workspace.Dispose();

    [EngineFact]
    public async Task It_is_previewed_applied_read_and_destroyed()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => Programs.Network(bandwidth: 5)));

        var preview = await stack.PreviewAsync();
        Assert.Equal(4, preview.ChangeSummary[OperationType.Create]);

        var up = await stack.UpAsync();
        Assert.Equal(UpdateState.Succeeded, up.Summary.Result);
        var id = Assert.IsType<string>(up.Outputs["packageId"].Value);
        Assert.StartsWith("cenbwp-", id, StringComparison.Ordinal);
        Assert.Equal(id, (await stack.GetOutputsAsync())["packageId"].Value);

        var again = await stack.UpAsync(new UpOptions { ExpectNoChanges = true });
        Assert.Equal(4, again.Summary.ResourceChanges![OperationType.Same]);

        await stack.DestroyAsync();
        Assert.Empty((await _workspace.CloudAsync())["packages"]!);
        Assert.Equal(
            [UpdateKind.Destroy, UpdateKind.Update, UpdateKind.Update], (await stack.GetHistoryAsync()).Select(entry => entry.Kind));
    }

    [EngineFact]
    public async Task One_that_exceeds_is_a_verdict_whatever_it_fails_with()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create(() => Programs.Network(bandwidth: 5)));

        var preview = await stack.PreviewBudgetsAsync(
            new PreviewOptions { Program = PulumiFn.Create(() => Programs.Network(bandwidth: 21)) });

        Assert.True(preview.Exceeds);
        Assert.NotNull(preview.Failure);
        Assert.Null((await stack.PreviewBudgetsAsync()).Failure);
    }

    [EngineFact]
    public async Task What_it_throws_reaches_the_caller()
    {
        using var stack = await _workspace.OpenInlineAsync(
            "dev", PulumiFn.Create((Action)(() => throw new InvalidTimeZoneException("not here"))));

        var error = await Assert.ThrowsAsync<InvalidTimeZoneException>(() => stack.UpAsync());

        Assert.Equal("not here", error.Message);
        Assert.Equal(0, Environment.ExitCode);
    }

    [EngineFact]
    public async Task Two_run_at_the_same_time_in_one_process()
    {
        var bothRun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = 0;
        var program = PulumiFn.Create(async () =>
        {
            var stack = Pulumi.Deployment.Instance.StackName;
            if (Interlocked.Increment(ref running) == 2)
            {
                bothRun.SetResult();
            }

            await bothRun.Task;
            return new Dictionary<string, object?>(StringComparer.Ordinal) { ["stack"] = stack };
        });
        using var one = await _workspace.OpenInlineAsync("one", program);
        using var two = await _workspace.OpenInlineAsync("two", program);

        var results = await Task.WhenAll(one.UpAsync(), two.UpAsync());

        Assert.Equal(["one", "two"], results.Select(result => result.Outputs["stack"].Value));
    }

    [EngineFact]
    public async Task A_class_is_one_too()
    {
        using var stack = await _workspace.OpenInlineAsync("dev", PulumiFn.Create<Sized>());

        await stack.SetConfigAsync("two-areas:size", new ConfigValue("6"));
        var up = await stack.UpAsync();

        Assert.Equal(6L, up.Outputs["Size"].Value);
        Assert.Equal("hidden", up.Outputs["Key"].Value);
        Assert.True(up.Outputs["Key"].IsSecret);
    }

    [EngineFact]
    public async Task Its_state_moves_to_another_stack()
    {
        using var from = await _workspace.OpenInlineAsync("dev", PulumiFn.Create<Sized>());
        await from.SetConfigAsync("two-areas:size", new ConfigValue("6"));
        await from.UpAsync();

        var state = await from.ExportStackAsync();
        Assert.Contains("hidden", state.Json.GetRawText(), StringComparison.Ordinal);
        await from.ImportStackAsync(state);

        var outputs = await from.GetOutputsAsync();
        Assert.Equal("hidden", outputs["Key"].Value);
        Assert.DoesNotContain(
            "hidden",
            await File.ReadAllTextAsync(Path.Combine(_workspace.Folder, ".pulumi", "stacks", "two-areas", "dev.json")),
            StringComparison.Ordinal);
    }

    private sealed class Sized : Pulumi.Stack
    {
        public Sized()
        {
            Size = Pulumi.Output.Create(new Pulumi.Config().RequireInt32("size"));
            Key = Pulumi.Output.CreateSecret("hidden");
        }

        [Pulumi.Output]
        public Pulumi.Output<int> Size { get; private set; }

        [Pulumi.Output]
        public Pulumi.Output<string> Key { get; private set; }
    }

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnStandIn() : InlineProgramTests(TestEngine.StandIn);

    [Collection(Programs.OneAfterTheOther)]
    public sealed class OnPulumi() : InlineProgramTests(TestEngine.Pulumi);
}
