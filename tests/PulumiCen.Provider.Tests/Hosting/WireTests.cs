using Grpc.Core;
using Newtonsoft.Json.Linq;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Hosting;

/// <summary>The calls that are not about a resource.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task The_schema_is_that_of_the_repository()
    {
        await using var provider = await RunningProvider.StartAsync();

        var response = await provider.Client.GetSchemaAsync(new GetSchemaRequest());

        Assert.Equal("cen", JObject.Parse(response.Schema).Value<string>("name"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(BuildFolders.Repository, "provider-schema.json")), response.Schema);
    }

    [Fact]
    public async Task Mappings_are_empty()
    {
        await using var provider = await RunningProvider.StartAsync();

        Assert.Empty((await provider.Client.GetMappingAsync(new GetMappingRequest { Key = "terraform" })).Provider);
        Assert.Empty((await provider.Client.GetMappingsAsync(new GetMappingsRequest { Key = "terraform" })).Providers);
    }

    [Fact]
    public async Task What_the_package_does_not_offer_is_refused_with_a_code()
    {
        await using var provider = await RunningProvider.StartAsync();

        await RefusesAsync(StatusCode.Unimplemented, "CEN1306", () => provider.Client.CallAsync(new CallRequest { Tok = "cen:index:x" }));
        await RefusesAsync(StatusCode.Unimplemented, "CEN1306", () => provider.Client.ConstructAsync(new ConstructRequest { Type = "cen:index:X" }));
        await RefusesAsync(StatusCode.Unimplemented, "CEN1306", () => provider.Client.ParameterizeAsync(new ParameterizeRequest()));
        await RefusesAsync(StatusCode.Unknown, "CEN1304", () => provider.Client.CheckAsync(new CheckRequest { Urn = Urns.Of("cen:index:X", "x") }));
        await RefusesAsync(StatusCode.Unknown, "CEN1305", () => provider.Client.InvokeAsync(new InvokeRequest { Tok = "cen:index:x" }));
    }

    [Theory]
    [InlineData("otherAllocations", "Maybe", "CEN1301")]
    [InlineData("laterBandwidth", "Maybe", "CEN1301")]
    [InlineData("maxRetries", "-1", "CEN1301")]
    [InlineData("requestTimeout", "oops", "CEN1301")]
    [InlineData("offline", "perhaps", "CEN1301")]
    [InlineData("endpoint", "http://example.com", "CEN1302")]
    [InlineData("regoin", "cn-hangzhou", "CEN1101")]
    public async Task A_wrong_configuration_is_refused_before_anything_else(string property, string value, string code)
    {
        await using var provider = await RunningProvider.StartAsync();

        var response = await provider.Client.CheckConfigAsync(new CheckRequest
        {
            Urn = RunningProvider.ProviderUrn,
            News = PropertyWriter.Write(PropertyMap.Empty.With(property, value), WireFeatures.All),
        });

        var failure = Assert.Single(response.Failures);
        Assert.Equal(property, failure.Property);
        Assert.StartsWith(code, failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("otherAllocations", "\"Error\"")]
    [InlineData("laterBandwidth", "\"Error\"")]
    [InlineData("offline", "true")]
    [InlineData("maxRetries", "5")]
    public async Task Values_of_an_explicit_provider_come_as_JSON_texts(string property, string value)
    {
        await using var provider = await RunningProvider.StartAsync();

        var response = await provider.Client.CheckConfigAsync(new CheckRequest
        {
            News = PropertyWriter.Write(PropertyMap.Empty.With(property, value), WireFeatures.All),
        });

        Assert.Empty(response.Failures);
    }

    [Fact]
    public async Task Secrets_of_the_configuration_stay_secret()
    {
        await using var provider = await RunningProvider.StartAsync();

        var response = await provider.Client.CheckConfigAsync(new CheckRequest
        {
            News = PropertyWriter.Write(PropertyMap.Empty.With("accessKeySecret", "canary"), WireFeatures.All),
        });

        Assert.IsType<PropertyValue.Secret>(PropertyReader.Read(response.Inputs)["accessKeySecret"]);
    }

    [Fact]
    public async Task Areas_and_regions_need_no_cloud()
    {
        await using var provider = await RunningProvider.StartAsync();

        var areas = await provider.Client.InvokeAsync(new InvokeRequest { Tok = "cen:index:getAreas" });
        var regions = await provider.Client.InvokeAsync(new InvokeRequest
        {
            Tok = "cen:index:getRegions",
            Args = PropertyWriter.Write(PropertyMap.Empty.With("area", "north-america"), WireFeatures.All),
        });

        Assert.Equal(7, areas.Return.Fields["areas"].ListValue.Values.Count);
        Assert.Equal(
            ["us-east-1", "us-west-1"],
            regions.Return.Fields["regions"].ListValue.Values.Select(region => region.StructValue.Fields["id"].StringValue));
    }

    private static async Task RefusesAsync<T>(StatusCode status, string code, Func<AsyncUnaryCall<T>> call)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(async () => await call());
        Assert.Equal(status, exception.StatusCode);
        Assert.StartsWith(code, exception.Status.Detail, StringComparison.Ordinal);
    }
}
