using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Verdicts;

/// <summary>Check and Diff never ask the cloud: a preview of a large stack takes no longer when the cloud is slow.</summary>
public sealed class NoCloudCallTests
{
    [Fact]
    public async Task Ten_thousand_checks_and_diffs_against_a_cloud_that_never_answers_make_one_request()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        var spy = new CloudSpy
        {
            Before = async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return null;
            },
        };
        await using var provider = await RunningProvider.StartAsync(adapt: spy.Replace);
        // On a busy machine the look gives up before the calls are done; it isn't to be tried again.
        await provider.ConfigureAsync(cloud.Configuration.With("maxRetries", 0));

        for (var number = 0; number < 10_000; number++)
        {
            var inputs = PropertyWriter.Write(
                PropertyMap.Empty
                    .With("regionIds", StackProgram.Texts($"region-{number}", "us-east-1"))
                    .With("bandwidthPackageId", "cenbwp-1")
                    .With("bandwidth", 1),
                WireFeatures.All);
            var urn = Urns.Of(Urns.Connection, $"c{number}");
            var check = await provider.Client.CheckAsync(new CheckRequest { Urn = urn, News = inputs });
            Assert.Empty(check.Failures);
            await provider.Client.DiffAsync(new DiffRequest
            {
                Id = $"cen-1:region-{number}:us-east-1",
                Urn = urn,
                Olds = inputs,
                OldInputs = inputs,
                News = check.Inputs,
            });
        }

        // The one background look that Configure starts.
        Assert.Single(spy.Actions);
    }
}
