using Grpc.Core;
using PulumiCen;
using Pulumirpc;

namespace Pulumi.Standin.Tests.Wire;

[Collection(WireTests.Name)]
public class EndingTests
{
    [Fact]
    public async Task A_run_exception_is_shown_without_its_stack()
    {
        await using var engine = await FakeEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(void () => throw new RunException("shanghai is no city")));

        Assert.Equal(32, exitCode);
        var log = Assert.Single(engine.Logs);
        Assert.Equal((LogSeverity.Error, "shanghai is no city"), (log.Severity, log.Message));
        Assert.False(engine.IsShutDown);
    }

    [Fact]
    public async Task Any_other_exception_is_shown_with_it()
    {
        await using var engine = await FakeEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(void () => throw new ArithmeticException("8 + 7 + 9")));

        Assert.Equal(32, exitCode);
        Assert.Contains(
            "failed with an unhandled exception:\nSystem.ArithmeticException: 8 + 7 + 9\n   at ",
            Assert.Single(engine.Logs).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_exception_is_shown_beside_the_resource()
    {
        await using var engine = await FakeEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(void () =>
        {
            throw new ResourceException("no", new Instance("network"), hideStack: true);
        }));

        Assert.Equal(32, exitCode);
        var log = Assert.Single(engine.Logs);
        Assert.Equal(("no", "urn:pulumi:dev::net::cen:index:Instance::network"), (log.Message, log.Urn));
    }

    [Fact]
    public async Task An_exception_in_an_apply_ends_the_program_and_is_shown_once()
    {
        await using var engine = await FakeEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(() =>
        {
            var failed = new Instance("network").Id.Apply(string (_) => throw new RunException("no"));
            _ = failed.Apply(text => text + "!");
            _ = failed.Apply(text => text + "?");
        }));

        Assert.Equal(32, exitCode);
        Assert.Equal("no", Assert.Single(engine.Logs).Message);
    }

    [Fact]
    public async Task A_logged_error_fails_the_run_in_the_end()
    {
        await using var engine = await FakeEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(() =>
        {
            var network = new Instance("network");
            Log.Error("no", network);
            Log.Warn("careful");
            Log.Info("by the way", streamId: 3, ephemeral: true);
        }));

        Assert.Equal(1, exitCode);
        Assert.Equal(["network"], engine.Registrations.Skip(1).Select(request => request.Name));
        Assert.Equal(
            [(LogSeverity.Error, "no"), (LogSeverity.Warning, "careful"), (LogSeverity.Info, "by the way")],
            engine.Logs.Select(log => (log.Severity, log.Message)));
        Assert.Equal("urn:pulumi:dev::net::cen:index:Instance::network", engine.Logs.First().Urn);
    }

    /// <summary>Here the stand-in differs from the official SDK on purpose, which logs the exception with its stack.</summary>
    [Fact]
    public async Task When_the_engine_ended_the_run_the_program_adds_nothing()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.State = request => string.Equals(request.Name, "network", StringComparison.Ordinal)
            ? throw new RpcException(new Status(StatusCode.Unavailable, "resource monitor shut down"))
            : request.Object;

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(() => { _ = new Instance("network"); }));

        Assert.Equal(32, exitCode);
        Assert.Empty(engine.Logs);
    }

    [Fact]
    public async Task A_missing_required_argument_names_the_property()
    {
        await using var engine = await FakeEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => Deployment.RunAsync(() => new BandwidthPackage("cn-na", new())));

        Assert.Equal(32, exitCode);
        Assert.Contains(
            "[Input] PulumiCen.BandwidthPackageArgs._areas is required but was not given a value",
            Assert.Single(engine.Logs).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_can_be_a_class_whose_properties_are_the_outputs()
    {
        await using var engine = await FakeEngine.StartAsync();

        Assert.Equal(0, await engine.RunAsync(() => Deployment.RunAsync<NetworkStack>()));
        Assert.Equal("network-id", engine.Outputs.Single().Outputs.Fields["networkId"].StringValue);
    }

    [Fact]
    public async Task An_output_that_was_never_set_is_named()
    {
        await using var engine = await FakeEngine.StartAsync();

        Assert.Equal(32, await engine.RunAsync(() => Deployment.RunAsync<ForgetfulStack>()));
        Assert.Equal(
            "Output(s) 'NetworkId' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            Assert.Single(engine.Logs).Message);
    }

    [Fact]
    public async Task Without_an_engine_there_is_no_run()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
    }

    [Fact]
    public void Outside_of_a_run_there_is_no_deployment()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);

        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", error.Message);
    }

    private sealed class NetworkStack : Stack
    {
        public NetworkStack() => NetworkId = new Instance("network").Id;

        [Output("networkId")]
        public Output<string> NetworkId { get; private set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string> NetworkId { get; private set; } = null!;
    }
}
