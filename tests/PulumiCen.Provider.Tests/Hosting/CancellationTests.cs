using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>Cancelling ends waiting at once and leaves a true state.</summary>
public sealed class CancellationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wait_for_room_ends_at_once(bool byCancelCall)
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var stack = new StackDriver(cloud.Configuration);
        var program = new StackProgram().Instance().Package(20).Connection("a", "cn-hangzhou", 5);
        (await stack.UpAsync(program)).ShouldSucceed();
        await cloud.SetLimitAsync(stack.State.Of(Urns.Instance, "net").Id, "cn-shanghai", 15);
        var entry = stack.State.Of(Urns.Connection, "a");
        var spy = new CloudSpy();
        var reads = new TaskCompletionSource();
        spy.After = (action, response) =>
        {
            if (action is "DescribeCenBandwidthPackages" && spy.Actions.Count > 3)
            {
                reads.TrySetResult();
            }

            return response;
        };
        await using var provider = await RunningProvider.StartAsync(adapt: spy.Replace);
        await provider.ConfigureAsync(cloud.Configuration);
        using var caller = new CancellationTokenSource();
        var update = provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Id = entry.Id,
                Urn = Urns.Of(Urns.Connection, "a"),
                Olds = PropertyWriter.Write(entry.Outputs, WireFeatures.All),
                OldInputs = PropertyWriter.Write(entry.Inputs, WireFeatures.All),
                News = PropertyWriter.Write(entry.Inputs.With("bandwidth", 9), WireFeatures.All),
            },
            cancellationToken: caller.Token).ResponseAsync;
        await reads.Task.WaitAsync(Patience);

        if (byCancelCall)
        {
            await provider.Client.CancelAsync(new Empty());
        }
        else
        {
            await caller.CancelAsync();
        }

        var exception = await Assert.ThrowsAsync<RpcException>(() => update.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(StatusCode.Cancelled, exception.StatusCode);
        Assert.Empty(await cloud.RefusalsAsync());
    }
}
