using System.Diagnostics;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace PulumiCen.Engine.Tests.Recordings;

/// <summary>
/// The scripted provider answers the recorded calls as the recorded provider did, so a difference in a played scenario
/// is the engine's.
/// </summary>
public sealed class ScriptedProviderTests
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    [Theory]
    [InlineData("03-shift-bandwidth", "2-preview")]
    [InlineData("04-over-budget", "2-preview")]
    [InlineData("05-replace-package", "3-up")]
    [InlineData("07-refresh-drift", "2-refresh", "b=9")]
    [InlineData("07-refresh-drift", "3-refresh", "a=gone")]
    [InlineData("09-unknown-at-preview", "1-preview")]
    [InlineData("10-partial-create", "1-up")]
    [InlineData("11-secret-input", "1-up")]
    [InlineData("12-import", "1-up")]
    [InlineData("import-failing", "2-import")]
    [InlineData("import-failing", "3-import")]
    [InlineData("late-refusal-update", "1-up")]
    public async Task It_answers_as_recorded(string scenario, string step, string? drift = null)
    {
        var lines = new Step(Path.Combine(BuiltFiles.Traces, scenario), step).Calls;
        var answers = lines.Where(line => (string?)line["event"] is "reply" or "error").ToDictionary(line => (int)line["n"]!);

        using var process = Start(drift);
        try
        {
            using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{await process.StandardOutput.ReadLineAsync()}");
            var client = new ResourceProvider.ResourceProviderClient(channel);
            foreach (var call in lines.Where(line => (string?)line["event"] is "call"))
            {
                var answer = await AnswerAsync(client, (string)call["method"]!, call["request"]!.ToString());
                var recorded = answers[(int)call["n"]!];
                Assert.Empty(Difference.Between($"{call["method"]} {call["n"]}", recorded["response"] ?? recorded["message"], answer));
            }
        }
        finally
        {
            process.Kill();
        }
    }

    private static Process Start(string? drift)
    {
        var start = new ProcessStartInfo(Path.Combine(BuiltFiles.ProviderFolder, "pulumi-resource-cen"), "127.0.0.1:1")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["SCRIPTED_DRIFT"] = drift;
        return Process.Start(start)!;
    }

    private static async Task<JToken> AnswerAsync(ResourceProvider.ResourceProviderClient client, string method, string request)
    {
        try
        {
            return JObject.Parse(JsonFormatter.Default.Format(await CallAsync(client, method, request)));
        }
        catch (RpcException exception)
        {
            return exception.Status.Detail;
        }
    }

    private static async Task<IMessage> CallAsync(ResourceProvider.ResourceProviderClient client, string method, string request) =>
        method switch
        {
            "Handshake" => await client.HandshakeAsync(Parser.Parse<ProviderHandshakeRequest>(request)),
            "GetPluginInfo" => await client.GetPluginInfoAsync(new Empty()),
            "CheckConfig" => await client.CheckConfigAsync(Parser.Parse<CheckRequest>(request)),
            "DiffConfig" => await client.DiffConfigAsync(Parser.Parse<DiffRequest>(request)),
            "Configure" => await client.ConfigureAsync(Parser.Parse<ConfigureRequest>(request)),
            "Check" => await client.CheckAsync(Seedless(request)),
            "Diff" => await client.DiffAsync(Parser.Parse<DiffRequest>(request)),
            "Create" => await client.CreateAsync(Parser.Parse<CreateRequest>(request)),
            "Update" => await client.UpdateAsync(Parser.Parse<UpdateRequest>(request)),
            "Read" => await client.ReadAsync(Parser.Parse<ReadRequest>(request)),
            "Delete" => await client.DeleteAsync(Parser.Parse<DeleteRequest>(request)),
            "Cancel" => await client.CancelAsync(new Empty()),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No call of the recordings."),
        };

    // The recorded seed is a placeholder, and no bytes.
    private static CheckRequest Seedless(string request) =>
        Parser.Parse<CheckRequest>(request.Replace("<seed>", "AAAA", StringComparison.Ordinal));
}
