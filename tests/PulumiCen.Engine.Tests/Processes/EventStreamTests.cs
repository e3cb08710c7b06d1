using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace PulumiCen.Engine.Tests.Processes;

/// <summary>Events for a server, as the official Automation API asks for them: <c>--event-log tcp://HOST:PORT</c>.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task A_server_hears_what_a_file_would_have()
    {
        using var stack = await StackAsync();
        var file = Path.Combine(stack.Engine.ProjectDirectory, "events.jsonl");
        var heard = new Listener();
        await using var server = await StartAsync(heard);

        await stack.Engine.SucceedAsync("preview", "--stack", "dev", "--event-log", file);
        await stack.Engine.SucceedAsync("preview", "--stack", "dev", "--event-log", $"tcp://localhost:{new Uri(server.Urls.Single()).Port}");

        var written = (await File.ReadAllLinesAsync(file)).Select(Kind).ToList();
        Assert.Contains("resourcePreEvent", written, StringComparer.Ordinal);
        Assert.Equal(written.Order(StringComparer.Ordinal), heard.Events.Select(Kind).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(0, written.Count), heard.Events.Select(line => (int)JObject.Parse(line)["sequence"]!));
        Assert.Equal("cancelEvent", Kind(heard.Events[^1]));
    }

    [Fact]
    public async Task An_operation_goes_on_without_a_server()
    {
        using var stack = await StackAsync();

        await stack.Engine.SucceedAsync("preview", "--stack", "dev", "--event-log", "tcp://localhost:1");
    }

    private static async Task<ScriptedStack> StackAsync()
    {
        var stack = new ScriptedStack();
        stack.Engine.Set("PULUMI_DEBUG_COMMANDS", "true");
        await stack.Engine.SucceedAsync("stack", "init", "dev");
        stack.Write(hangs: false);
        return stack;
    }

    private static string Kind(string line) => JObject.Parse(line).Properties().Last().Name;

    private static async Task<WebApplication> StartAsync(Listener listener)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(listener);
        var server = builder.Build();
        server.MapGrpcService<Listener>();
        await server.StartAsync();
        return server;
    }

    private sealed class Listener : Pulumirpc.Events.EventsBase
    {
        public List<string> Events { get; } = [];

        public override async Task<Empty> StreamEvents(IAsyncStreamReader<EventRequest> requestStream, ServerCallContext context)
        {
            await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
            {
                Events.Add(request.Event);
            }

            return new Empty();
        }
    }
}
