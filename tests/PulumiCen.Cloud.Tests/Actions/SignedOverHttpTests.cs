using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;
using PulumiCen.Cloud.Signing;
using PulumiCen.Emulator;

namespace PulumiCen.Cloud.Tests.Actions;

/// <summary>Requests that a server which verifies signatures takes, in each form.</summary>
public sealed class SignedOverHttpTests
{
    private const string Name = "带宽包 a+b*c~d/e&f=g?h#i";

    [Theory]
    [InlineData(SignatureVersion.Acs3, ParameterPlacement.Query)]
    [InlineData(SignatureVersion.Acs3, ParameterPlacement.Form)]
    [InlineData(SignatureVersion.Rpc, ParameterPlacement.Query)]
    [InlineData(SignatureVersion.Rpc, ParameterPlacement.Form)]
    public async Task Every_kind_of_request_is_accepted(SignatureVersion signature, ParameterPlacement placement)
    {
        await using var cloud = await EmulatedCloud.StartAsync(
            client: new ApiConnectionOptions { Signature = signature, Placement = placement });
        var order = new InstanceOrder { Name = Name, Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["k"] = "v w" } };

        var id = await cloud.Client.CreateInstanceAsync(order, "token-1", CancellationToken.None);

        var found = await cloud.Client.FindInstanceAsync(id, CancellationToken.None);
        Assert.Equal((Name, "v w"), (found!.Name, found.Tags["k"]));
    }

    [Theory]
    [InlineData(SignatureVersion.Acs3)]
    [InlineData(SignatureVersion.Rpc)]
    public async Task A_wrong_secret_is_refused_at_once_without_showing_what_was_signed(SignatureVersion signature)
    {
        await using var cloud = await EmulatedCloud.StartAsync(
            client: new ApiConnectionOptions { Signature = signature }, secret: "wrong");

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.Client.ListInstancesAsync(null, CancellationToken.None));

        Assert.Equal((CloudErrorKind.BadCredentials, "SignatureDoesNotMatch"), (failure.Kind, failure.Code));
        Assert.Equal("The request signature does not conform to the standards.", failure.Message);
    }

    [Theory]
    [InlineData(SignatureVersion.Acs3)]
    [InlineData(SignatureVersion.Rpc)]
    public async Task A_server_with_a_limit_grants_everything_in_the_end(SignatureVersion signature)
    {
        await using var cloud = await EmulatedCloud.StartAsync(
            new EmulatorOptions { RequestsPerSecond = 40 }, new ApiConnectionOptions { Signature = signature });

        var ids = await Task.WhenAll(Enumerable.Range(0, 100).Select(number =>
            cloud.Client.CreateInstanceAsync(new InstanceOrder { Name = $"cen-{number}" }, $"token-{number}", CancellationToken.None)));

        Assert.Equal(100, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
