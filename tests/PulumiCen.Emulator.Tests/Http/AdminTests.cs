using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using PulumiCen.Emulator.Faults;
using PulumiCen.Emulator.Tests.Harness;

namespace PulumiCen.Emulator.Tests.Http;

/// <summary>The admin endpoint serves programs of this machine, and no web page.</summary>
public sealed class AdminTests : IAsyncLifetime
{
    private HttpCloud _cloud = null!;

    public async Task InitializeAsync() => _cloud = await HttpCloud.StartAsync(new EmulatorOptions
    {
        Keys = new Dictionary<string, string>(StringComparer.Ordinal) { ["emulator"] = "the canary" },
    });

    public async Task DisposeAsync() => await _cloud.DisposeAsync();

    [Fact]
    public async Task It_shows_the_state_and_resets_it()
    {
        await _cloud.Emulator.CreateCenAsync();

        Assert.Single((JArray)(await GetAsync("state"))["cens"]!);
        await SendAsync(HttpStatusCode.OK, HttpMethod.Post, "reset");
        Assert.Empty((JArray)(await GetAsync("state"))["cens"]!);
    }

    [Fact]
    public async Task It_shows_no_secret()
    {
        await _cloud.GrantedAsync(new SignedCall { Secret = "the canary" }.ToRpc(_cloud.Server.Endpoint));

        var text = (await GetAsync("state")).ToString() + await GetAsync("faults");
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_faults_in_place_of_those_before()
    {
        _cloud.Server.Faults.Add(new Fault());
        await SendAsync(HttpStatusCode.OK, HttpMethod.Post, "faults", """
            [{ "action": "DeleteCen", "kind": "drop", "moment": "after", "skip": 2, "times": null, "delayMilliseconds": 5 },
             { "kind": "Error", "code": "InternalError", "status": 500, "retryAfterMilliseconds": 100 }]
            """);

        Assert.Equal(
            [
                new Fault
                {
                    Action = "DeleteCen",
                    Kind = FaultKind.Drop,
                    Moment = FaultMoment.After,
                    Skip = 2,
                    Times = null,
                    Delay = TimeSpan.FromMilliseconds(5),
                },
                new Fault { Code = "InternalError", Status = 500, RetryAfter = TimeSpan.FromMilliseconds(100) },
            ],
            _cloud.Server.Faults.Pending);
        // What it shows is what it takes.
        var shown = (await GetAsync("faults"))["pending"]!.ToString();
        var before = _cloud.Server.Faults.Pending;
        await SendAsync(HttpStatusCode.OK, HttpMethod.Post, "faults", shown);
        Assert.Equal(before, _cloud.Server.Faults.Pending);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("7")]
    [InlineData("[[]]")]
    [InlineData("""{ "kind": "explode" }""")]
    [InlineData("""{ "kind": "99" }""")]
    [InlineData("""{ "colour": "red" }""")]
    [InlineData("""{ "skip": "many" }""")]
    [InlineData("""{ "status": 200 }""")]
    public async Task It_says_what_is_no_fault_and_keeps_those_before(string body)
    {
        _cloud.Server.Faults.Add(new Fault());

        var answer = await SendAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "faults", body);

        Assert.NotEqual("", answer.Value<string>("message"));
        Assert.Single(_cloud.Server.Faults.Pending);
    }

    [Theory]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "example.com")]
    [InlineData("Host", "192.168.1.5:80")]
    public async Task A_web_page_is_refused(string header, string value)
    {
        foreach (var message in new[]
        {
            new HttpRequestMessage(HttpMethod.Get, new Uri(_cloud.Server.Endpoint, "/_emulator/state")),
            new HttpRequestMessage(HttpMethod.Post, new Uri(_cloud.Server.Endpoint, "/_emulator/reset")),
            new SignedCall { Secret = "the canary" }.ToAcs3(_cloud.Server.Endpoint),
        })
        {
            message.Headers.TryAddWithoutValidation(header, value);
            using var response = await _cloud.SendAsync(message);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public Task It_has_no_other_paths() => SendAsync(HttpStatusCode.NotFound, HttpMethod.Get, "keys");

    private Task<JObject> GetAsync(string path) => SendAsync(HttpStatusCode.OK, HttpMethod.Get, path);

    private async Task<JObject> SendAsync(HttpStatusCode expected, HttpMethod method, string path, string body = "")
    {
        var message = new HttpRequestMessage(method, new Uri(_cloud.Server.Endpoint, $"/_emulator/{path}"))
        {
            Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var response = await _cloud.SendAsync(message);
        Assert.Equal(expected, response.StatusCode);
        return JObject.Parse(await response.Content.ReadAsStringAsync());
    }
}
