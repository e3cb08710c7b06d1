using Newtonsoft.Json.Linq;
using PulumiCen.Budget;
using PulumiCen.Cloud;
using PulumiCen.Cloud.Credentials;
using PulumiCen.Cloud.Errors;
using PulumiCen.Cloud.Http;
using PulumiCen.Migration.Sources;
using PulumiCen.Tool.Errors;

namespace PulumiCen.Tool.Clouds;

/// <summary>A CEN as a source of a migration, read live: its packages, and the connections of both editions.</summary>
internal static class CloudListing
{
    private const string EndpointVariable = "PULUMI_CEN_ENDPOINT";

    /// <summary>Reads it, with the credentials of the official chain, and changes nothing.</summary>
    /// <exception cref="ToolException">There is no such CEN, or the cloud doesn't answer.</exception>
    public static async Task<SourceState> ReadAsync(string cenId, Func<string, string?> variable, CancellationToken cancellationToken)
    {
        using var http = ApiHttp.CreateClient();
        try
        {
            var connection = new ApiConnection(
                http,
                new ApiConnectionOptions { Endpoint = EndpointOf(variable(EndpointVariable), cenId) },
                CredentialChain.Create(new CredentialChainOptions(), CredentialEnvironment.Current),
                TimeProvider.System);
            return new SourceState(SourceKind.CloudListing, "", "", await ReadAsync(new CenClient(connection), cenId, cancellationToken));
        }
        catch (CloudException failure)
        {
            throw new ToolException(DiagnosticOf(failure));
        }
    }

    private static async Task<IReadOnlyList<SourceResource>> ReadAsync(CenClient client, string cenId, CancellationToken cancellationToken)
    {
        var cen = await client.FindInstanceAsync(cenId, cancellationToken)
            ?? throw new ToolException(Diagnostics.NotInCloud("CEN instance", cenId));
        List<SourceResource> resources = [InstanceOf(cen)];
        resources.AddRange((await client.ListPackagesAsync(new PackageFilter { CenId = cenId }, cancellationToken)).Select(PackageOf));
        resources.AddRange((await client.ListConnectionsAsync(cenId, cancellationToken)).Select(LimitOf));
        var routers = await client.ListTransitRoutersAsync(cenId, cancellationToken);
        foreach (var region in routers.Where(router => router.IsEnterprise).Select(router => router.RegionId).Distinct(StringComparer.Ordinal))
        {
            resources.AddRange((await client.ListPeerAttachmentsAsync(cenId, region, cancellationToken)).Select(PeerOf));
        }

        // An attachment may be listed at both of its ends.
        return ListingReader.WithoutShownTwice([.. resources.DistinctBy(resource => resource.Address, StringComparer.Ordinal)]);
    }

    private static SourceResource InstanceOf(CenInstance cen) => Resource(SourceType.Instance, cen.Id, cen.Name, new SourceProperties()
        .With("cenInstanceName", cen.Name)
        .With("description", cen.Description)
        .With("tags", JObject.FromObject(cen.Tags)));

    private static SourceResource PackageOf(CenPackage package) => Resource(SourceType.Package, package.Id, package.Name, new SourceProperties()
        .With("cenBandwidthPackageName", package.Name)
        .With("description", package.Description)
        .With("bandwidth", package.Bandwidth.ToMegabitsPerSecond())
        .With("geographicRegionAId", package.Areas?.First.ApiName)
        .With("geographicRegionBId", package.Areas?.Second.ApiName)
        .With("paymentType", package.ChargeType)
        .With("expiredTime", package.ExpiredTime)
        .With("instanceId", package.CenId)
        .With("tags", JObject.FromObject(package.Tags)));

    private static SourceResource LimitOf(CenConnection limit)
    {
        var (regions, cenId) = (limit.Regions, limit.CenId);
        return Resource(SourceType.Limit, $"{cenId}:{regions.First}:{regions.Second}", $"{regions.First}-{regions.Second}", new SourceProperties()
            .With("instanceId", cenId)
            .With("regionIds", new JArray(regions.First, regions.Second))
            .With("bandwidthLimit", limit.Bandwidth.ToMegabitsPerSecond())
            .With("cenBandwidthPackageId", limit.PackageId));
    }

    private static SourceResource PeerOf(PeerAttachment peer) => Resource(SourceType.PeerAttachment, peer.Id, peer.Name, new SourceProperties()
        .With("cenId", peer.CenId)
        .With("regionId", peer.Regions.First)
        .With("peerTransitRouterRegionId", peer.Regions.Second)
        .With("cenBandwidthPackageId", peer.PackageId)
        .With("bandwidth", peer.Bandwidth.ToMegabitsPerSecond())
        .With("bandwidthType", peer.BandwidthTypeName)
        .With("defaultLinkType", peer.LinkType)
        .With("autoPublishRouteEnabled", peer.AutoPublishRoutes)
        .With("transitRouterPeerAttachmentName", peer.Name)
        .With("transitRouterAttachmentDescription", peer.Description));

    private static SourceResource Resource(SourceType type, string id, string name, SourceProperties properties) =>
        new(type, type.ToString(), id, name.Length > 0 ? name : id, id, properties, Line: 0);

    private static Uri EndpointOf(string? text, string cenId)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ApiConnectionOptions.PublicEndpoint;
        }

        // It guards against touching a real account.
        if (string.Equals(text, "emulator", StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException(
                Diagnostics.MigrationSourceUnreadable(
                    cenId, $"{EndpointVariable} is \"{text}\", which runs inside the provider only. Name a URL there, or take the variable away to ask the cloud."),
                ExitCodes.Usage);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
            && (string.Equals(endpoint.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
                || (string.Equals(endpoint.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && endpoint.IsLoopback))
            ? endpoint
            : throw new ToolException(Diagnostics.EndpointInvalid(text), ExitCodes.Usage);
    }

    private static Diagnostic DiagnosticOf(CloudException failure) => failure.Kind switch
    {
        CloudErrorKind.NoCredentials => Diagnostics.CredentialsMissing(failure.Message),
        CloudErrorKind.BadCredentials => Diagnostics.CredentialsRefused(failure.Action, failure.Code, "it refuses the key or its signature"),
        CloudErrorKind.Unreachable => Diagnostics.CloudUnreachable(failure.Message),
        CloudErrorKind.Refused or CloudErrorKind.NotFound =>
            Diagnostics.CloudRefused(failure.Action, failure.Code, failure.Message.TrimEnd('.'), failure.RequestId),
        CloudErrorKind.Busy or CloudErrorKind.Throttled => Diagnostics.CloudBusy(failure.Action, failure.Code, failure.Message.TrimEnd('.')),
        _ => Diagnostics.CloudFailed(failure.Action, failure.Message, failure.RequestId),
    };
}
