using System.Net;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Http;

/// <summary>What a request has to be, besides signed.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private HttpCloud _cloud = null!;

    public async Task InitializeAsync() => _cloud = await HttpCloud.StartAsync();

    public async Task DisposeAsync() => await _cloud.DisposeAsync();

    [Fact]
    public Task Without_a_signature_it_is_refused() => _cloud.RefusedAsync(
        HttpStatusCode.BadRequest,
        "IncompleteSignature",
        new HttpRequestMessage(HttpMethod.Get, new Uri(_cloud.Server.Endpoint, "/?Action=CreateCen&Version=2017-09-12")));

    [Fact]
    public Task It_is_for_this_version_of_the_API() =>
        RefusedAsync(HttpStatusCode.BadRequest, "NoSuchVersion", new SignedCall { Version = "2014-05-26" });

    [Fact]
    public Task It_names_an_action_that_exists() =>
        RefusedAsync(HttpStatusCode.NotFound, "InvalidAction.NotFound", new SignedCall { Action = "CreateCan" });

    [Fact]
    public Task It_has_the_parameters_that_the_action_needs() =>
        RefusedAsync(HttpStatusCode.BadRequest, "MissingCenId", new SignedCall { Action = "DeleteCen", Parameters = [] });

    [Fact]
    public Task It_is_a_GET_or_a_POST() =>
        RefusedAsync(HttpStatusCode.BadRequest, "UnsupportedHTTPMethod", new SignedCall { Method = "PUT" });

    [Fact]
    public Task It_goes_to_the_only_path() =>
        RefusedAsync(HttpStatusCode.NotFound, "InvalidApi.NotFound", new SignedCall { Path = "/clusters" });

    [Fact]
    public async Task Refusals_are_in_the_journal_whatever_refused_them()
    {
        await RefusedAsync(HttpStatusCode.BadRequest, "SignatureDoesNotMatch", new SignedCall { Secret = "guess" });
        await RefusedAsync(HttpStatusCode.BadRequest, "MissingCenId", new SignedCall { Action = "DeleteCen", Parameters = [] });

        var journal = await _cloud.Emulator.ReadJournalAsync(CancellationToken.None);
        Assert.Equal(["SignatureDoesNotMatch", "MissingCenId"], journal.Where(entry => entry.IsRefusal).Select(entry => entry.Code));
    }

    [Fact]
    public async Task Throttling_says_when_to_come_back()
    {
        await using var cloud = await HttpCloud.StartAsync(new EmulatorOptions { RequestsPerSecond = 1, Time = new StoppedClock() });
        await cloud.GrantedAsync(new SignedCall { Time = StoppedClock.Now }.ToAcs3(cloud.Server.Endpoint));

        using var throttled = await cloud.SendAsync(new SignedCall { Time = StoppedClock.Now });

        Assert.Equal(HttpStatusCode.BadRequest, throttled.StatusCode);
        Assert.Equal("Throttling.User", JObject.Parse(await throttled.Content.ReadAsStringAsync()).Value<string>("Code"));
        Assert.Equal(["1000"], throttled.Headers.GetValues("x-acs-retry-after"));
    }

    [Fact]
    public async Task Throttling_may_say_nothing_about_it()
    {
        await using var cloud = await HttpCloud.StartAsync(
            new EmulatorOptions { RequestsPerSecond = 0, HintsRetry = false, Time = new StoppedClock() });

        using var throttled = await cloud.SendAsync(new SignedCall { Time = StoppedClock.Now });

        Assert.False(throttled.Headers.Contains("x-acs-retry-after"));
    }

    private Task<JObject> RefusedAsync(HttpStatusCode status, string code, SignedCall call) =>
        _cloud.RefusedAsync(status, code, call.ToAcs3(_cloud.Server.Endpoint));

    private sealed class StoppedClock : TimeProvider
    {
        public static DateTimeOffset Now { get; } = new(2026, 11, 25, 4, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
