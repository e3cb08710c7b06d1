using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Automation.Events;
using Pulumi.Automation.Exceptions;

namespace PulumiCen.Tool.Tests.Automation;

/// <summary>What the Automation API makes of the CLI: its arguments, its event log, its exit codes.</summary>
public class WorkspaceStackTests
{
    [Fact]
    public async Task APreviewGivesTheEventsInOrderAndTheSummary()
    {
        using var cli = new ScriptedCli(
            """
            echo '{"preludeEvent":{"config":{}}}' >> "$log"
            echo '{"resourcePreEvent":{"metadata":{"op":"create","urn":"urn:pulumi:dev::p::t::a","type":"t","old":null,"new":{"inputs":{"n":8,"half":0.5,"list":[1,"x"],"map":{"k":true}}},"detailedDiff":{"n":{"diffKind":"update","inputDiff":true}}},"planning":true}}' >> "$log"
            printf '{"summaryEvent":{"resourceChanges":{"create":1}}}' >> "$log"
            echo done
            """);
        using var stack = await cli.OpenStackAsync();
        var events = new List<EngineEvent>();
        var lines = new List<string>();

        var result = await stack.PreviewAsync(new PreviewOptions { OnEvent = events.Add, OnStandardOutput = lines.Add });

        Assert.Equal(3, events.Count);
        var step = events[1].ResourcePreEvent!.Metadata;
        Assert.Equal(OperationType.Create, step.Op);
        Assert.Null(step.Old);
        Assert.Equal(8L, step.New!.Inputs["n"]);
        Assert.Equal(0.5, step.New.Inputs["half"]);
        Assert.Equal(new object[] { 1L, "x" }, step.New.Inputs["list"]);
        Assert.True(step.DetailedDiff!["n"].InputDiff);
        Assert.Equal(1, result.ChangeSummary[OperationType.Create]);
        Assert.Equal(["done"], lines);
        Assert.Equal("done\n", result.StandardOutput);
    }

    [Fact]
    public async Task OperationsCallTheCliAsTheOfficialPackageDoes()
    {
        using var cli = new ScriptedCli(
            """
            echo '{"summaryEvent":{"resourceChanges":{}}}' >> "$log"
            case "$*" in
              *history*) echo '[{"kind":"update","startTime":"2026-01-01T00:00:00Z","endTime":"2026-01-01T00:00:01Z","result":"succeeded","resourceChanges":{"create":2}}]';;
              *output*) echo '{}';;
            esac
            """);
        using var stack = await cli.OpenStackAsync();

        await stack.PreviewAsync(new PreviewOptions { Parallel = 2, Target = ["urn:a", "urn:b"], ConfigFile = "c.yaml", Refresh = true });
        var up = await stack.UpAsync(new UpOptions { Message = "why" });
        await stack.RefreshAsync(new RefreshOptions { PreviewOnly = true });
        await stack.DestroyAsync();
        await stack.CancelAsync();
        await stack.SetConfigAsync("cen:endpoint", new ConfigValue("-x"));
        await stack.SetAllConfigAsync(new Dictionary<string, ConfigValue>(StringComparer.Ordinal) { ["a"] = new("1"), ["b"] = new("2", isSecret: true) });

        Assert.Equal(UpdateKind.Update, up.Summary.Kind);
        Assert.Equal(2, up.Summary.ResourceChanges![OperationType.Create]);
        Assert.Equal(
            [
                "stack select --stack dev --non-interactive",
                "preview --refresh --parallel 2 --target urn:a --target urn:b --config-file c.yaml --exec-kind auto.local --stack dev --non-interactive --event-log LOG",
                "up --yes --skip-preview --message why --exec-kind auto.local --stack dev --non-interactive",
                "stack output --json --stack dev --non-interactive",
                "stack output --json --show-secrets --stack dev --non-interactive",
                "stack history --json --show-secrets --page-size 1 --page 1 --stack dev --non-interactive",
                "refresh --yes --preview-only --exec-kind auto.local --stack dev --non-interactive",
                "stack history --json --show-secrets --page-size 1 --page 1 --stack dev --non-interactive",
                "destroy --yes --skip-preview --exec-kind auto.local --stack dev --non-interactive",
                "stack history --json --show-secrets --page-size 1 --page 1 --stack dev --non-interactive",
                "cancel --yes --stack dev --non-interactive",
                "config set cen:endpoint --plaintext --stack dev --non-interactive -- -x",
                "config set-all --stack dev --plaintext a=1 --secret b=2 --non-interactive",
            ],
            cli.CommandLines());
    }

    [Fact]
    public async Task AMissingStackIsCreated()
    {
        using var cli = new ScriptedCli(
            """case "$*" in *select*) echo "error: no stack named 'dev' found" >&2; exit 255;; esac""");

        using var stack = await cli.OpenStackAsync();

        Assert.Equal(
            ["stack select --stack dev --non-interactive", "stack init dev --non-interactive"], cli.CommandLines());
    }

    [Theory]
    [InlineData("error: no stack named 'dev' found", typeof(StackNotFoundException))]
    [InlineData("error: stack 'dev' already exists", typeof(StackAlreadyExistsException))]
    [InlineData("error: [409] Conflict: Another update is currently in progress.", typeof(ConcurrentUpdateException))]
    [InlineData("error: the stack is currently locked by 1 lock(s)", typeof(ConcurrentUpdateException))]
    [InlineData("error: preview failed", typeof(CommandException))]
    public async Task AFailureIsTheExceptionThatFitsItsText(string text, Type expected)
    {
        using var cli = new ScriptedCli($"""case "$*" in preview*) echo seen; echo "{text}" >&2; exit 255;; esac""");
        using var stack = await cli.OpenStackAsync();

        var exception = await Assert.ThrowsAnyAsync<CommandException>(() => stack.PreviewAsync());

        Assert.IsType(expected, exception);
        Assert.Equal(expected.Name, exception.Name);
        Assert.Equal($"code: 255\nstdout: seen\n\nstderr: {text}\n\n", exception.Message);
    }

    [Fact]
    public async Task APreviewWithoutASummaryIsAnError()
    {
        using var cli = new ScriptedCli("exit 0");
        using var stack = await cli.OpenStackAsync();

        var exception = await Assert.ThrowsAsync<NoSummaryEventException>(() => stack.PreviewAsync());

        Assert.Equal("No summary of changes for 'preview'", exception.Message);
    }

    [Fact]
    public async Task AnInlineProgramIsServedOnLoopbackForEachOperation()
    {
        using var cli = new ScriptedCli(
            """
            echo '{"summaryEvent":{"resourceChanges":{}}}' >> "$log"
            case "$*" in *history*) echo '[]';; *output*) echo '{}';; esac
            """);
        using var stack = await cli.OpenStackAsync(PulumiFn.Create(() => { }));

        await stack.PreviewAsync();
        await stack.UpAsync();
        await stack.RefreshAsync();
        await stack.DestroyAsync();

        Assert.Equal(
            [
                "preview --client=127.0.0.1:PORT --exec-kind auto.inline --stack dev --non-interactive --event-log LOG",
                "up --yes --skip-preview --client=127.0.0.1:PORT --exec-kind auto.inline --stack dev --non-interactive",
                "refresh --yes --exec-kind auto.inline --stack dev --non-interactive",
                "destroy --yes --skip-preview --exec-kind auto.inline --stack dev --non-interactive",
            ],
            cli.CommandLines().Where(line => line.Contains("auto.", StringComparison.Ordinal)).ToArray());
    }

    [Fact]
    public void AnInlineProgramIsAStack()
    {
        var error = Assert.Throws<ArgumentException>(() => PulumiFn.Create(new NoServices(), typeof(string)));

        Assert.StartsWith("Provided stack type must derive from Pulumi.Stack.", error.Message, StringComparison.Ordinal);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
