using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Verdicts;

/// <summary>An input that is wrong is told as that, and not as one that preview doesn't know.</summary>
public sealed class InvalidInputTests
{
    [Fact]
    public async Task After_a_failed_check_nothing_is_said_of_the_budget_that_the_input_belongs_to()
    {
        await using var cloud = await EmulatedCloud.StartAsync();
        await using var engine = await EngineStub.StartAsync();
        await using var provider = await RunningProvider.StartAsync(engine.Address);
        await provider.ConfigureAsync(cloud.Configuration);
        var package = await CheckAsync(provider, new StackProgram().Package(20).Resources[^1]);

        var failed = await CheckAsync(provider, new StackProgram().Connection("a", "cn-hangzhou", 0).Resources[^1]);
        await provider.Client.CreateAsync(new CreateRequest
        {
            Urn = Urns.Of(Urns.Package, "cn-na"),
            Properties = package.Inputs,
            Preview = true,
        });

        Assert.Contains("CEN1106", Assert.Single(failed.Failures).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Log, line => line.Message.Contains("CEN3001", StringComparison.Ordinal));
    }

    private static async Task<CheckResponse> CheckAsync(RunningProvider provider, ProgramResource resource) =>
        await provider.Client.CheckAsync(new CheckRequest
        {
            Urn = resource.Urn,
            News = PropertyWriter.Write(resource.Inputs, WireFeatures.All),
        });
}
