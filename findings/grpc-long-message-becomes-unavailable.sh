#!/usr/bin/env bash
# What: a refusal with a long message changes its status code on the way to a .NET client, and is retried.
# Package: Grpc.Net.Client 2.85.0 with Grpc.AspNetCore.Server 2.85.0, on .NET 10
# One would expect: FailedPrecondition whatever the length of the message; the retry policy, which names only
#   Unavailable, leaves it alone, and the server is called once.
# What happens: the message travels percent-encoded in a trailer, and the client's HTTP handler takes 64 KiB of
#   headers. A message above that, for example 7,500 Chinese characters of nine bytes each, arrives as Unavailable
#   without the server's text. So the policy retries it: the server refuses the same call four times.
# Seen: "FailedPrecondition, calls 1" for 60,000 letters; "Unavailable, calls 4" for 70,000 letters and for 7,500
#   Chinese characters; "FailedPrecondition, calls 1" again with MaxResponseHeadersLength = 1024 (KiB).
#   Date 2026-12-01.
# Why it matters here: a provider's refusal is such a message. Ours lists the ten largest connections and counts
#   the rest, so it stays far below the limit. The stand-in engine reads providers with this client.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat > probe.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Google.Protobuf" Version="3.36.2" />
    <PackageReference Include="Grpc.AspNetCore.Server" Version="2.85.0" />
    <PackageReference Include="Grpc.Net.Client" Version="2.85.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Net;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
builder.Services.AddGrpc();
builder.Services.AddSingleton<IServiceMethodProvider<Refusing>, Methods>();
await using var app = builder.Build();
app.MapGrpcService<Refusing>();
await app.StartAsync();

await Show("100 letters", new string('x', 100));
await Show("60,000 letters", new string('x', 60_000));
await Show("70,000 letters", new string('x', 70_000));
await Show("7,500 Chinese characters", new string('\u5e26', 7_500));
await Show("70,000 letters, 1024 KiB of headers", new string('x', 70_000), kibibytes: 1024);

async Task Show(string what, string message, int? kibibytes = null)
{
    using var handler = new SocketsHttpHandler();
    if (kibibytes is { } more)
    {
        handler.MaxResponseHeadersLength = more;
    }

    using var channel = GrpcChannel.ForAddress(app.Urls.First(), new GrpcChannelOptions
    {
        HttpHandler = handler,
        ServiceConfig = new ServiceConfig
        {
            MethodConfigs =
            {
                new MethodConfig
                {
                    Names = { MethodName.Default },
                    RetryPolicy = new RetryPolicy
                    {
                        MaxAttempts = 4,
                        InitialBackoff = TimeSpan.FromMilliseconds(10),
                        MaxBackoff = TimeSpan.FromMilliseconds(10),
                        BackoffMultiplier = 1,
                        RetryableStatusCodes = { StatusCode.Unavailable },
                    },
                },
            },
        },
    });
    Refusing.Message = message;
    Refusing.Calls = 0;
    try
    {
        await channel.CreateCallInvoker().AsyncUnaryCall(Methods.Create, null, default, []).ResponseAsync;
        Console.WriteLine($"{what}: no refusal");
    }
    catch (RpcException refusal)
    {
        var whole = refusal.Status.Detail == message ? "the server's text" : "another text";
        Console.WriteLine($"{what}: {refusal.StatusCode}, {whole}, calls {Refusing.Calls}");
    }
}

internal sealed class Refusing
{
    public static string Message = "";
    public static int Calls;

    public Task<byte[]> Refuse(byte[] request, ServerCallContext context)
    {
        Interlocked.Increment(ref Calls);
        throw new RpcException(new Status(StatusCode.FailedPrecondition, Message));
    }
}

internal sealed class Methods : IServiceMethodProvider<Refusing>
{
    public static readonly Method<byte[], byte[]> Create = new(
        MethodType.Unary, "probe.Provider", "Create", Marshallers.Create<byte[]>(b => b, b => b), Marshallers.Create<byte[]>(b => b, b => b));

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<Refusing> context) =>
        context.AddUnaryMethod(Create, [], (service, request, call) => service.Refuse(request, call));
}
EOF

cat > expected.txt <<'EOF'
100 letters: FailedPrecondition, the server's text, calls 1
60,000 letters: FailedPrecondition, the server's text, calls 1
70,000 letters: Unavailable, another text, calls 4
7,500 Chinese characters: Unavailable, another text, calls 4
70,000 letters, 1024 KiB of headers: FailedPrecondition, the server's text, calls 1
EOF

dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
dotnet out/probe.dll | tee seen.txt
diff expected.txt seen.txt
