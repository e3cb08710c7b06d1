using PulumiCen.Budget;
using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>Answers as the API's documentation shows them, and damaged ones: read right, or refused clearly.</summary>
public sealed class AnswerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_package_is_read()
    {
        using var cloud = FakeCloud.Answering("""
            {"PageNumber":1,"PageSize":10,"TotalCount":1,"RequestId":"9D7E","CenBandwidthPackages":{"CenBandwidthPackage":[
              {"CenBandwidthPackageId":"cenbwp-1","Bandwidth":20,"Status":"InUse","BusinessStatus":"Normal",
               "BandwidthPackageChargeType":"PREPAY","GeographicRegionAId":"china","GeographicRegionBId":"north-america",
               "GeographicSpanId":"north-america_china","CreationTime":"2018-02-07T02:19Z","ExpiredTime":"2018-03-07T16:00Z",
               "CenIds":{"CenId":["cen-1"]},"Tags":{"Tag":[{"Key":"team","Value":"net"}]},
               "OrginInterRegionBandwidthLimits":{"OrginInterRegionBandwidthLimit":[
                 {"LocalRegionId":"us-east-1","OppositeRegionId":"cn-hangzhou","BandwidthLimit":"8"}]}}]}}
            """);

        var package = await cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None));

        Assert.NotNull(package);
        Assert.Equal(Bandwidth.FromMegabitsPerSecond(20), package.Bandwidth);
        Assert.Equal(("InUse", "Normal", "cen-1", true), (package.Status, package.BusinessStatus, package.CenId, package.IsPrepaid));
        Assert.Equal("2018-03-07T16:00Z", package.ExpiredTime);
        Assert.Equal("net", package.Tags["team"]);
        Assert.Equal(AreaPair.Of(Area.China, Area.NorthAmerica), package.Areas);
        Assert.Equal(
            [new PackageAllocation(RegionPair.Of("cn-hangzhou", "us-east-1"), Bandwidth.FromMegabitsPerSecond(8))], package.Allocations);
    }

    [Theory]
    [InlineData("china", "south-america")]
    [InlineData("antarctica", "china")]
    [InlineData("antarctica", "antarctica")]
    public async Task Areas_that_came_later_than_this_client_are_read(string one, string other)
    {
        using var cloud = FakeCloud.Answering($$$"""
            {"TotalCount":1,"CenBandwidthPackages":{"CenBandwidthPackage":[
              {"CenBandwidthPackageId":"cenbwp-1","Bandwidth":20,"Status":"Upgrading","BusinessStatus":"Frozen",
               "BandwidthPackageChargeType":"POSTPAY95","GeographicRegionAId":"{{{one}}}","GeographicRegionBId":"{{{other}}}"}]}}
            """);

        var package = await cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None));

        Assert.Equal(AreaPair.Of(Area.Of(other), Area.Of(one)), package!.Areas);
        Assert.Equal((one, other), (package.Areas!.First.Id, package.Areas.Second.Id));
        Assert.Equal(("Upgrading", "Frozen", "POSTPAY95"), (package.Status, package.BusinessStatus, package.ChargeType));
    }

    [Theory]
    [InlineData("""
        "HasReservationData":"true","ReservationBandwidth":"10","ReservationActiveTime":"2026-12-24T16:00Z","ReservationOrderType":"TEMP_UPGRADE"
        """, 10L, "2026-12-24T16:00Z", "TEMP_UPGRADE")]
    [InlineData("""
        "HasReservationData":true,"ReservationBandwidth":10,"ReservationOrderType":"RENEWCHANGE"
        """, 10L, "", "RENEWCHANGE")]
    [InlineData("""
        "HasReservationData":"True"
        """, null, "", "")]
    public async Task What_a_package_will_have_by_itself_is_read(string fields, long? megabits, string time, string type)
    {
        using var cloud = FakeCloud.Answering(
            $$$"""{"TotalCount":1,"CenBandwidthPackages":{"CenBandwidthPackage":[{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":20,{{{fields}}}}]}}""");

        var package = await cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None));

        Assert.Equal(
            new PackageReservation
            {
                Bandwidth = megabits is { } known ? Bandwidth.FromMegabitsPerSecond(known) : null,
                ActiveTime = time,
                OrderType = type,
            },
            package!.Reservation);
        Assert.Contains("IncludeReservationData=true", cloud.Handler.Requests[0].RequestUri!.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""
        "HasReservationData":"false"
        """)]
    [InlineData("""
        "HasReservationData":"","ReservationBandwidth":""
        """)]
    public async Task A_package_that_stays_as_it_is_has_nothing_reserved(string fields)
    {
        using var cloud = FakeCloud.Answering(
            $$$"""{"TotalCount":1,"CenBandwidthPackages":{"CenBandwidthPackage":[{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":20,{{{fields}}}}]}}""");

        Assert.Null((await cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None)))!.Reservation);
    }

    [Fact]
    public async Task Connections_with_values_that_came_later_than_this_client_are_read_as_the_cloud_says()
    {
        using var cloud = FakeCloud.Answering("""
            {"TotalCount":2,"TransitRouterAttachments":[
              {"TransitRouterAttachmentId":"tr-attach-1","RegionId":"cn-hangzhou","PeerTransitRouterRegionId":"aq-south-1","Bandwidth":4,
               "CenBandwidthPackageId":"cenbwp-1","BandwidthType":"SharedBandwidth","DefaultLinkType":"UnderlaySilver","Status":"Upgrading"},
              {"TransitRouterAttachmentId":"tr-attach-2","RegionId":"cn-hangzhou","PeerTransitRouterRegionId":"us-east-1","Bandwidth":4,
               "BandwidthType":"DataTransfer","DefaultLinkType":"Platinum","Status":"Attached"},
              {"TransitRouterAttachmentId":"tr-attach-3","RegionId":"cn-hangzhou","PeerTransitRouterRegionId":"us-west-1",
               "Status":"Detached"}]}
            """);

        var attachments = await cloud.RunAsync(client => client.ListPeerAttachmentsAsync("cen-1", "cn-hangzhou", None));

        // What is of no known type and names a package counts for that package; what is detached is gone.
        Assert.Equal("tr-attach-1 tr-attach-2", string.Join(' ', attachments.Select(attachment => attachment.Id)));
        Assert.Equal([BandwidthType.BandwidthPackage, BandwidthType.DataTransfer], attachments.Select(attachment => attachment.BandwidthType));
        Assert.Equal(
            ("SharedBandwidth", "UnderlaySilver", "Upgrading"),
            (attachments[0].BandwidthTypeName, attachments[0].LinkType, attachments[0].Status));
        Assert.Equal(RegionPair.Of("aq-south-1", "cn-hangzhou"), attachments[0].Regions);
    }

    [Fact]
    public async Task A_single_object_in_place_of_a_list_is_read()
    {
        using var cloud = FakeCloud.Answering("""
            {"TotalCount":"1","CenBandwidthPackages":{"CenBandwidthPackage":
              {"CenBandwidthPackageId":"cenbwp-1","Bandwidth":"20","CenIds":{"CenId":"cen-1"}}}}
            """);

        var package = await cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None));

        Assert.Equal(("cen-1", Bandwidth.FromMegabitsPerSecond(20)), (package!.CenId, package.Bandwidth));
        Assert.Empty(package.Allocations);
        Assert.Null(package.Areas);
    }

    [Fact]
    public async Task Connections_are_read()
    {
        using var cloud = FakeCloud.Answering("""
            {"PageSize":10,"PageNumber":1,"TotalCount":1,"RequestId":"7A30","CenInterRegionBandwidthLimits":{"CenInterRegionBandwidthLimit":[
              {"Status":"Active","BandwidthPackageId":"cenbwp-1","OppositeRegionId":"cn-hangzhou","LocalRegionId":"ccn-cn-shanghai",
               "GeographicSpanId":"china_china","CenId":"cen-1","BandwidthLimit":1}]}}
            """);

        var connection = Assert.Single(await cloud.RunAsync(client => client.ListConnectionsAsync("cen-1", None)));

        Assert.Equal(RegionPair.Of("ccn-cn-shanghai", "cn-hangzhou"), connection.Regions);
        Assert.Equal(("Active", "cenbwp-1", "china_china"), (connection.Status, connection.PackageId, connection.SpanId));
    }

    [Theory]
    [InlineData("""{"TotalCount":2,"RegionIds":{"RegionId":[{"RegionId":"us-west-1"},{"RegionId":"us-east-1"}]}}""")]
    [InlineData("""{"TotalCount":2,"RegionIds":{"RegionId":["us-west-1","us-east-1"]}}""")]
    public async Task Regions_of_an_area_are_read(string json)
    {
        using var cloud = FakeCloud.Answering(json);

        Assert.Equal(["us-west-1", "us-east-1"], await cloud.RunAsync(client => client.ListRegionsAsync(Area.NorthAmerica, None)));
    }

    [Fact]
    public async Task Pairs_of_areas_are_read()
    {
        using var cloud = FakeCloud.Answering("""
            {"PageNumber":1,"TotalCount":1,"GeographicSpanModels":{"GeographicSpanModel":[
              {"GeographicSpanId":"china_asia-pacific","LocalGeoRegionId":"asia-pacific","OppositeGeoRegionId":"china"}]}}
            """);

        var span = Assert.Single(await cloud.RunAsync(client => client.ListSpansAsync(None)));

        Assert.Equal("china_asia-pacific", span.Id);
        Assert.Equal(AreaPair.Of(Area.AsiaPacific, Area.China), span.Areas);
    }

    [Fact]
    public async Task Bandwidth_written_as_a_text_is_read()
    {
        using var cloud = FakeCloud.Answering("""{"RemainingBandwidth":"2","RequestId":"R"}""");

        Assert.Equal(
            Bandwidth.FromMegabitsPerSecond(2),
            await cloud.RunAsync(client => client.RemainingBandwidthAsync("cen-1", AreaPair.Of(Area.China, Area.China), None)));
    }

    [Theory]
    [InlineData("""{"CenBandwidthPackageId":"cenbwp-1"}""", "The answer has no Bandwidth.")]
    [InlineData("""{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":"lots"}""", "The answer has \"lots\" for Bandwidth.")]
    [InlineData("""{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":-1}""", "The answer has \"-1\" for Bandwidth.")]
    [InlineData("""{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":1.5}""", "The answer has \"1.5\" for Bandwidth.")]
    [InlineData("""{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":1e30}""", "The answer has \"1E+30\" for Bandwidth.")]
    [InlineData("""{"CenBandwidthPackageId":"cenbwp-1","Bandwidth":20,"ReservationBandwidth":"lots"}""", "The answer has \"lots\" for ReservationBandwidth.")]
    [InlineData("""{"Bandwidth":20}""", "The answer has no CenBandwidthPackageId.")]
    [InlineData("7", "The answer has no CenBandwidthPackageId.")]
    public async Task A_package_that_makes_no_sense_is_an_error(string package, string message)
    {
        using var cloud = FakeCloud.Answering(
            $$$"""{"TotalCount":1,"CenBandwidthPackages":{"CenBandwidthPackage":[{{{package}}}]}}""");

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None)));

        Assert.Equal((CloudErrorKind.Unreadable, message), (failure.Kind, failure.Message));
    }

    [Theory]
    [InlineData("""{"RequestId":"R-7"}""")]
    [InlineData("""{"RequestId":"R-7","CenBandwidthPackages":null}""")]
    [InlineData("""{"RequestId":"R-7","TotalCount":3}""")]
    public async Task An_answer_without_its_list_does_not_pass_for_an_empty_one(string json)
    {
        using var cloud = FakeCloud.Answering(json);

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None)));

        Assert.Equal((CloudErrorKind.Unreadable, "R-7"), (failure.Kind, failure.RequestId));
    }

    [Theory]
    [InlineData("""{"TotalCount":0}""")]
    [InlineData("""{"TotalCount":0,"CenBandwidthPackages":{}}""")]
    [InlineData("""{"TotalCount":0,"CenBandwidthPackages":{"CenBandwidthPackage":[]}}""")]
    public async Task An_empty_list_is_empty(string json)
    {
        using var cloud = FakeCloud.Answering(json);

        Assert.Null(await cloud.RunAsync(client => client.FindPackageAsync("cenbwp-1", None)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task An_error_envelope_is_an_error_whatever_its_status_and_case(int status)
    {
        using var cloud = new FakeCloud(ScriptedHandler.Json(
            status, """{"requestId":"R-9","code":"QuotaExceeded.CenCountExceeded","message":"Five at the most."}"""));

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.DeleteInstanceAsync("cen-1", None)));

        Assert.Equal(
            ("QuotaExceeded.CenCountExceeded", "Five at the most.", "R-9", status),
            (failure.Code, failure.Message, failure.RequestId, failure.HttpStatus));
    }

    [Fact]
    public async Task A_create_without_an_id_is_an_error()
    {
        using var cloud = FakeCloud.Answering("""{"RequestId":"R-1"}""");

        var failure = await Assert.ThrowsAsync<CloudException>(
            () => cloud.RunAsync(client => client.CreateInstanceAsync(new InstanceOrder(), "token", None)));

        Assert.Equal((CloudErrorKind.Unreadable, "The answer has no CenId."), (failure.Kind, failure.Message));
    }
}
