using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using ScriptedProvider;

// As the engine expects of every provider: serve on a free port, say the port on stdout, end with SIGINT.
using var log = new CallLog(
    Environment.GetEnvironmentVariable("SCRIPTED_CALLS"), Environment.GetEnvironmentVariable("SCRIPTED_POLICY_CALLS"));
log.Event("START");

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel =>
    kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
builder.Services.AddSingleton(log);
builder.Services.AddSingleton(Drift.Parse(Environment.GetEnvironmentVariable("SCRIPTED_DRIFT")));
builder.Services.AddSingleton(new ConnectionSum(Environment.GetEnvironmentVariable("SCRIPTED_LATE") is "1"));
builder.Services.AddSingleton<ScriptedProviderService>();
builder.Services.AddGrpc(grpc => grpc.Interceptors.Add<RecordingInterceptor>());
await using var application = builder.Build();
application.MapGrpcService<ScriptedProviderService>();
application.MapGrpcService<ScriptedPolicyService>();
await application.StartAsync();

var ended = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, "SIGINT"));
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, "SIGTERM"));

var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
Console.WriteLine(new Uri(addresses.Single()).Port.ToString(CultureInfo.InvariantCulture));

await ended.Task;
await application.StopAsync();
log.Event("PROCESS_EXIT");

void End(PosixSignalContext signal, string name)
{
    signal.Cancel = true;
    log.Event(name);
    ended.TrySetResult();
}
