using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Tests.Http;

namespace PulumiCen.Cloud.Tests.Actions;

/// <summary>The cloud did it, its answer got lost, and refuses to do it again.</summary>
public sealed class LostAnswerTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Func<HttpResponseMessage> Lost = ScriptedHandler.Error(500, "InternalError");

    [Fact]
    public async Task What_is_attached_already_is_attached()
    {
        using var cloud = new FakeCloud(
            Lost, ScriptedHandler.Error(409, "InvalidOperation.BwpForGeoSpanAlreadyAssociated"), Package("\"cen-1\"", 20));

        await cloud.RunAsync(client => client.AssociatePackageAsync("cen-1", "cenbwp-1", None));
    }

    [Fact]
    public async Task What_is_attached_to_another_CEN_is_an_error()
    {
        using var cloud = new FakeCloud(
            ScriptedHandler.Error(409, "InvalidOperation.BwpForGeoSpanAlreadyAssociated"), Package("\"cen-2\"", 20));

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.AssociatePackageAsync("cen-1", "cenbwp-1", None)));

        Assert.Equal("InvalidOperation.BwpForGeoSpanAlreadyAssociated", failure.Code);
    }

    [Fact]
    public async Task What_is_detached_already_is_detached()
    {
        using var cloud = new FakeCloud(Lost, ScriptedHandler.Error(400, "Something.New"), Package("", 20));

        await cloud.RunAsync(client => client.DisassociatePackageAsync("cen-1", "cenbwp-1", None));
    }

    [Fact]
    public async Task What_has_the_size_already_has_it()
    {
        using var cloud = new FakeCloud(Lost, ScriptedHandler.Error(400, "Operation.Failed"), Package("", 30));

        await cloud.RunAsync(client => client.ResizePackageAsync("cenbwp-1", Bandwidth.FromMegabitsPerSecond(30), None));
    }

    [Fact]
    public async Task A_size_that_is_refused_is_an_error_even_if_the_look_fails()
    {
        using var cloud = new FakeCloud(
            ScriptedHandler.Error(400, "OperationFailed.InsufficientBalance"), ScriptedHandler.Error(400, "InvalidParameter"));

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.RunAsync(
            client => client.ResizePackageAsync("cenbwp-1", Bandwidth.FromMegabitsPerSecond(30), None)));

        Assert.Equal("OperationFailed.InsufficientBalance", failure.Code);
    }

    [Fact]
    public async Task What_is_gone_already_is_deleted()
    {
        using var packages = new FakeCloud(Lost, ScriptedHandler.Error(400, "ParameterBwpInstanceId"));
        using var instances = new FakeCloud(Lost, ScriptedHandler.Error(400, "ParameterCenInstanceId"));

        await packages.RunAsync(client => client.DeletePackageAsync("cenbwp-1", None));
        await instances.RunAsync(client => client.DeleteInstanceAsync("cen-1", None));
    }

    [Fact]
    public async Task Deleting_what_is_attached_fails_at_once()
    {
        using var cloud = new FakeCloud(ScriptedHandler.Error(403, "InvalidOperation.BwpInstanceStatus"));

        await Assert.ThrowsAsync<CloudException>(() => cloud.RunAsync(client => client.DeletePackageAsync("cenbwp-1", None)));

        Assert.Single(cloud.Handler.Requests);
    }

    private static Func<HttpResponseMessage> Package(string cens, int bandwidth) => ScriptedHandler.Json(
        200,
        $$$"""{"TotalCount":1,"CenBandwidthPackages":{"CenBandwidthPackage":[{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":{{{bandwidth}}},"CenIds":{"CenId":[{{{cens}}}]}}]}}""");
}
