using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Faults;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Http;

/// <summary>Faults strike the requests that they are for, and a fault before a change keeps it from taking effect.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private HttpCloud _cloud = null!;

    public async Task InitializeAsync() => _cloud = await HttpCloud.StartAsync();

    public async Task DisposeAsync() => await _cloud.DisposeAsync();

    [Theory]
    [InlineData(FaultMoment.Before, 0)]
    [InlineData(FaultMoment.After, 1)]
    public async Task An_error_comes_with_its_code_and_hint(FaultMoment moment, int cens)
    {
        _cloud.Server.Faults.Add(new Fault
        {
            Moment = moment,
            Status = 503,
            Code = "Throttling.User",
            RetryAfter = TimeSpan.FromMilliseconds(250),
        });

        using var response = await _cloud.SendAsync(new SignedCall());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Throttling.User", JObject.Parse(await response.Content.ReadAsStringAsync()).Value<string>("Code"));
        Assert.Equal(["250"], response.Headers.GetValues("x-acs-retry-after"));
        Assert.Equal(cens, await CensAsync());
    }

    [Theory]
    [InlineData(FaultMoment.Before, 0)]
    [InlineData(FaultMoment.After, 1)]
    public async Task A_connection_is_dropped(FaultMoment moment, int cens)
    {
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.Drop, Moment = moment });

        await Assert.ThrowsAsync<HttpRequestException>(() => _cloud.SendAsync(new SignedCall()));

        Assert.Equal(cens, await CensAsync());
    }

    [Theory]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.MalformedJson)]
    [InlineData(FaultKind.Empty)]
    public async Task An_answer_is_not_JSON(FaultKind kind)
    {
        _cloud.Server.Faults.Add(new Fault { Kind = kind, Moment = FaultMoment.After });

        using var response = await _cloud.SendAsync(new SignedCall());

        var text = await response.Content.ReadAsStringAsync();
        Assert.ThrowsAny<JsonException>(() => JObject.Parse(text));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(1, await CensAsync());
    }

    [Fact]
    public async Task An_answer_is_HTML()
    {
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.Html });

        using var response = await _cloud.SendAsync(new SignedCall());

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, await CensAsync());
    }

    [Fact]
    public async Task An_answer_is_shorter_than_it_says()
    {
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.WrongLength, Moment = FaultMoment.After });

        await Assert.ThrowsAsync<HttpRequestException>(() => _cloud.SendAsync(new SignedCall()));

        Assert.Equal(1, await CensAsync());
    }

    [Fact]
    public async Task A_read_is_stale_by_one_change()
    {
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.StaleRead });
        await _cloud.GrantedAsync(new SignedCall().ToAcs3(_cloud.Server.Endpoint));

        Assert.Equal(0, await SeenCensAsync());
        Assert.Equal(1, await SeenCensAsync());
    }

    [Fact]
    public async Task A_read_is_not_as_stale_as_an_earlier_fault()
    {
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.StaleRead });
        await _cloud.GrantedAsync(new SignedCall().ToAcs3(_cloud.Server.Endpoint));
        _cloud.Server.Faults.Clear();
        await _cloud.GrantedAsync(new SignedCall().ToAcs3(_cloud.Server.Endpoint));

        // What was before the second change isn't known: the fault wasn't there.
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.StaleRead });
        Assert.Equal(2, await SeenCensAsync());
    }

    [Fact]
    public async Task A_held_request_takes_effect_when_it_is_released()
    {
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.Hold, Action = "CreateCen" });
        var sent = _cloud.SendAsync(new SignedCall());
        var held = await _cloud.Server.Faults.NextHeldAsync(CancellationToken.None);
        Assert.Equal(("CreateCen", 0), (held.Action, await CensAsync()));

        held.Release();

        using var response = await sent;
        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(1, await CensAsync());
    }

    [Fact]
    public async Task A_held_request_whose_client_is_gone_takes_no_effect()
    {
        _cloud.Server.Faults.Add(new Fault { Kind = FaultKind.Hold });
        using (var client = new HttpClient())
        using (var gone = new CancellationTokenSource())
        {
            var sent = client.SendAsync(new SignedCall().ToAcs3(_cloud.Server.Endpoint), gone.Token);
            await _cloud.Server.Faults.NextHeldAsync(CancellationToken.None);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        }

        // The server ends when all its requests have.
        await _cloud.Server.DisposeAsync();
        Assert.Equal(0, await CensAsync());
    }

    [Fact]
    public async Task Faults_are_for_an_action_after_some_calls_and_so_many_times()
    {
        _cloud.Server.Faults.Add(new Fault { Action = "CreateCen", Skip = 1, Times = 2 });

        Assert.Equal(0, await SeenCensAsync());
        List<HttpStatusCode> statuses = [];
        for (var call = 0; call < 4; call++)
        {
            using var response = await _cloud.SendAsync(new SignedCall());
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], statuses);
        Assert.Equal((0, 2), (_cloud.Server.Faults.Pending.Count, _cloud.Server.Faults.Struck));
    }

    [Fact]
    public async Task Chances_repeat_with_the_seed()
    {
        async Task<string> RunAsync()
        {
            await using var cloud = await HttpCloud.StartAsync(
                new EmulatorOptions { Faults = [new Fault { Chance = 0.5, Times = null }], FaultSeed = 7 });
            var statuses = "";
            for (var call = 0; call < 20; call++)
            {
                using var response = await cloud.SendAsync(new SignedCall());
                statuses += response.IsSuccessStatusCode ? "+" : "-";
            }

            return statuses;
        }

        var first = await RunAsync();
        Assert.Equal(first, await RunAsync());
        Assert.Contains('+', first);
        Assert.Contains('-', first);
    }

    [Fact]
    public void A_fault_says_all_that_is_wrong_with_it()
    {
        var problem = Assert.Throws<ArgumentException>(() => _cloud.Server.Faults.Add(
            new Fault { Action = "", Skip = -1, Times = 0, Chance = 2, Delay = TimeSpan.FromSeconds(-1), Status = 200 }));

        Assert.All(["Action", "Skip", "Times", "Chance", "Delay", "Status"], name => Assert.Contains(name, problem.Message, StringComparison.Ordinal));
    }

    private async Task<int> CensAsync() =>
        ((JArray)(await _cloud.Emulator.DescribeAsync(CancellationToken.None))["cens"]!).Count;

    private async Task<int> SeenCensAsync()
    {
        using var response = await _cloud.SendAsync(new SignedCall { Action = "DescribeCens", Parameters = [] });
        return JObject.Parse(await response.Content.ReadAsStringAsync()).Value<int>("TotalCount");
    }
}
