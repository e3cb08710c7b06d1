using PulumiCen.Cloud.Errors;

namespace PulumiCen.Cloud.Tests.Http;

/// <summary>Requests that came too early.</summary>
public sealed class ThrottlingTests
{
    private const string Created = """{"RequestId":"R-2","CenId":"cen-1"}""";

    [Fact]
    public async Task The_gateway_hears_of_the_retry_after_its_hint()
    {
        var early = ScriptedHandler.Error(400, "Throttling.User", ("x-acs-retry-after", "1500"));
        using var cloud = new FakeCloud(early, early, ScriptedHandler.Json(200, Created));

        await cloud.RunAsync(CreateAsync);

        Assert.False(cloud.Handler.Requests[0].Headers.Contains("x-acs-retry-attempts"));
        Assert.Equal(("1", "1500"), Retry(cloud.Handler.Requests[1]));
        Assert.Equal("2", Retry(cloud.Handler.Requests[2]).Item1);
        Assert.Contains(
            ";x-acs-retry-attempts;x-acs-retry-delay;",
            cloud.Handler.Requests[1].Headers.GetValues("Authorization").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_hint_the_gateway_hears_nothing()
    {
        using var cloud = new FakeCloud(ScriptedHandler.Error(503, "ServiceUnavailable"), ScriptedHandler.Json(200, Created));

        await cloud.RunAsync(CreateAsync);

        Assert.False(cloud.Handler.Requests[1].Headers.Contains("x-acs-retry-attempts"));
    }

    [Theory]
    [InlineData("Retry-After", "3", "3000")]
    [InlineData("Retry-After", "86400", "60000")]
    [InlineData("Retry-After", "Wed, 25 Nov 2026 05:00:00 GMT", "60000")]
    [InlineData("x-acs-retry-after", "90000000", "60000")]
    public async Task A_hint_is_kept_up_to_a_minute(string header, string value, string milliseconds)
    {
        using var cloud = new FakeCloud(
            ScriptedHandler.Error(429, "Throttling", (header, value)), ScriptedHandler.Json(200, Created));

        await cloud.RunAsync(CreateAsync);

        Assert.Equal(("1", milliseconds), Retry(cloud.Handler.Requests[1]));
    }

    [Fact]
    public async Task A_short_hint_that_is_given_again_and_again_does_not_use_up_the_tries_at_once()
    {
        using var cloud = new FakeCloud(ScriptedHandler.Error(400, "Throttling.User", ("x-acs-retry-after", "1")));

        await Assert.ThrowsAsync<CloudException>(() => cloud.RunAsync(CreateAsync));

        var waits = cloud.Handler.Requests.Skip(1).Select(request => int.Parse(Retry(request).Item2)).ToList();
        Assert.Equal(1, waits[0]);
        // Each wait is of a range that lies above the one before.
        Assert.All(waits.Skip(1).Zip(waits), pair => Assert.True(pair.First >= pair.Second));
        Assert.True(waits.Sum() > 3_000, $"All tries were over after {waits.Sum()} ms.");
    }

    [Fact]
    public async Task Many_requests_at_once_do_not_use_up_their_retries_on_each_other()
    {
        using var server = new LimitedServer(requestsPerSecond: 50);
        var calls = Enumerable.Range(0, 1_000).Select(_ => CreateAsync(server.Client)).ToList();

        await server.PassTimeUntilAsync(Task.WhenAll(calls));

        Assert.Equal(1_000, server.Granted);
        Assert.All(calls, call => Assert.True(call.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_request_that_waits_for_its_turn_ends_at_once_when_it_is_cancelled()
    {
        using var server = new LimitedServer(requestsPerSecond: 0);
        using var cancel = new CancellationTokenSource();
        var calls = Enumerable.Range(0, 50)
            .Select(number => server.Client.CreateInstanceAsync(new InstanceOrder(), $"token-{number}", cancel.Token)).ToList();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(calls));
        Assert.All(calls, call => Assert.True(call.IsCanceled));
    }

    [Fact]
    public async Task Throttling_without_an_end_is_an_error()
    {
        using var cloud = new FakeCloud(ScriptedHandler.Error(400, "Throttling.User"));

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.RunAsync(CreateAsync));

        Assert.Equal(CloudErrorKind.Throttled, failure.Kind);
        Assert.Equal(9, cloud.Handler.Requests.Count);
    }

    private static Task<string> CreateAsync(CenClient client) =>
        client.CreateInstanceAsync(new InstanceOrder(), "token-1", CancellationToken.None);

    private static (string, string) Retry(HttpRequestMessage request) =>
        (request.Headers.GetValues("x-acs-retry-attempts").Single(), request.Headers.GetValues("x-acs-retry-delay").Single());
}
