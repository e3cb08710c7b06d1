using CsCheck;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using PulumiCen.Hostile;
using PulumiCen.Protocol;
using PulumiCen.Provider.Tests.Harness;
using Pulumirpc;

namespace PulumiCen.Provider.Tests.Hostile;

/// <summary>
/// Whatever comes over the wire, the provider answers or refuses with a text for people, goes on, and its verdicts are right.
/// </summary>
public sealed class HostileRequestTests
{
    /// <summary>What no user should read: a stack trace, and what gRPC says of an exception that nobody took care of.</summary>
    private static readonly string[] Internals = ["   at ", "thrown by handler"];

    private static readonly string[] Types = [Urns.Instance, Urns.Package, Urns.Connection];

    [Fact]
    public Task Checks_are_answered_or_refused() => LookAsync("request-check", (client, type, one, other) =>
        client.CheckAsync(new CheckRequest { Urn = Urns.Of(type, "a"), Name = "a", Type = type, Olds = one, News = other }));

    [Fact]
    public Task Diffs_are_answered_or_refused() => LookAsync("request-diff", (client, type, one, other) => client.DiffAsync(
        new DiffRequest { Id = IdOf(type), Urn = Urns.Of(type, "a"), Name = "a", Type = type, Olds = one, OldInputs = one, News = other }));

    private static string IdOf(string type) => type switch
    {
        Urns.Instance => "cen-1",
        Urns.Package => "cenbwp-1",
        _ => "cen-1:cn-hangzhou:us-east-1",
    };

    [Fact]
    public Task Creations_are_previewed_or_refused() => LookAsync("request-create", (client, type, one, _) =>
        client.CreateAsync(new CreateRequest { Urn = Urns.Of(type, "a"), Name = "a", Type = type, Properties = one, Preview = true }));

    [Fact]
    public Task Configuration_is_answered_or_refused() => LookAsync("request-configuration", (client, _, one, other) =>
        client.CheckConfigAsync(new CheckRequest { Urn = RunningProvider.ProviderUrn, Olds = one, News = other }));

    [Fact]
    public async Task A_setting_that_is_no_text_is_named()
    {
        await using var provider = await StartAsync();
        var news = new Struct { Fields = { ["endpoint"] = Value.ForList(Value.ForString("emulator")) } };

        var check = await provider.Client.CheckConfigAsync(new CheckRequest { Urn = RunningProvider.ProviderUrn, News = news });

        var failure = Assert.Single(check.Failures);
        Assert.Equal("endpoint", failure.Property);
        Assert.Contains("an object", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5_000)]
    public async Task Deep_nesting_is_answered_or_refused(int depth)
    {
        await using var provider = await StartAsync();
        var news = new Struct { Fields = { ["areas"] = HostileStruct.Nested(depth) } };

        var error = await AskAsync(async () => await provider.Client.CheckAsync(
            new CheckRequest { Urn = Urns.Of(Urns.Package, "a"), Name = "a", Type = Urns.Package, Olds = new Struct(), News = news }));

        // Protobuf reads a hundred levels of messages, two for each list.
        Assert.True(error is null || depth > 20, error);
        await AliveAsync(provider);
    }

    [Fact]
    public async Task A_text_of_100_MB_is_answered_or_refused()
    {
        await using var provider = await StartAsync();
        var news = new Struct { Fields = { ["description"] = Value.ForString(new string('x', 100_000_000)) } };

        _ = await AskAsync(async () => await provider.Client.CheckAsync(
            new CheckRequest { Urn = Urns.Of(Urns.Instance, "a"), Name = "a", Type = Urns.Instance, Olds = new Struct(), News = news }));

        await AliveAsync(provider);
    }

    private static async Task LookAsync<T>(
        string target, Func<ResourceProvider.ResourceProviderClient, string, Struct, Struct, AsyncUnaryCall<T>> call)
    {
        await using var provider = await StartAsync();

        // A check has what all of these requests are made of.
        var inputs = Gen.Select(Gen.Int[0, Types.Length - 1], HostileStruct.Any, HostileStruct.Any)
            .Select((type, one, other) => new CheckRequest { Type = Types[type], Olds = one, News = other }.ToByteArray());
        HostileLook.Run(target, inputs, async input =>
        {
            var parts = CheckRequest.Parser.ParseFrom(input);
            var error = await AskAsync(async () => await call(provider.Client, parts.Type, parts.Olds, parts.News)) ?? "";
            Assert.DoesNotContain(Internals, text => error.Contains(text, StringComparison.Ordinal));
        });
        await AliveAsync(provider);
    }

    private static async Task<RunningProvider> StartAsync()
    {
        var provider = await RunningProvider.StartAsync();
        return await provider.ConfigureAsync(PropertyMap.Empty.With("offline", true));
    }

    /// <summary>The text of a refusal; null for an answer.</summary>
    private static async Task<string?> AskAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return null;
        }
        catch (RpcException error)
        {
            return error.Status.Detail;
        }
    }

    /// <summary>What came before changes no verdict: 15 and 5 of 20 Mbit/s are accepted, 15 and 6 are not.</summary>
    private static async Task AliveAsync(RunningProvider provider)
    {
        Assert.NotEmpty((await provider.Client.GetPluginInfoAsync(new Empty())).Version);
        foreach (var bandwidth in new[] { 5, 6 })
        {
            var result = new OperationResult();
            var calls = new EngineCalls(provider.Client, new StackState(), isPreview: true);
            var program = new StackProgram().Package(20, instance: null).Connection("one", "cn-hangzhou", 15).Connection("two", "cn-shanghai", bandwidth);
            foreach (var resource in program.Resources)
            {
                await ((await calls.RegisterAsync(resource, result))?.Invoke() ?? Task.CompletedTask);
            }

            Assert.True(bandwidth is 5 == result.Succeeded, $"{bandwidth}: {string.Join('\n', result.Errors)}");
        }
    }
}
