#!/usr/bin/env bash
# What: clients that retry with jitter all wake at the same moment once their delay has reached MaxDelay.
# Package: Polly 8.9.1 (with Microsoft.Extensions.TimeProvider.Testing 10.11.0 for the clock)
# One would expect: UseJitter to keep clients apart for as long as they retry, with MaxDelay as the upper end of the
#   range that delays are drawn from.
# What happens: the delay is drawn first and cut to MaxDelay afterwards. With exponential backoff, delays that would
#   be longer all become MaxDelay to the tick, so after a few tries nothing is random any more. With a constant delay
#   equal to MaxDelay, about half of the delays are exactly MaxDelay.
# Seen: of 200 clients with a first delay of 0.5 s and a MaxDelay of 5 s, nobody waits exactly 5 s before the first retry
#   and 197 to 200 do before the eighth to twelfth. Constant delay: about half of 200. Date 2026-12-01.
# Why it matters here: our requests to the cloud are repeated with this strategy after faults, 0.5 s at first and 20 s
#   at most. Repeats after throttling compute their own spread delay, and are cut at 20 s in the same way.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat > probe.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Polly" Version="8.9.1" />
    <PackageReference Include="Microsoft.Extensions.TimeProvider.Testing" Version="10.11.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.Retry;

const int Clients = 200;
var most = TimeSpan.FromSeconds(5);

var exponential = await AtMostAsync(DelayBackoffType.Exponential, TimeSpan.FromSeconds(0.5));
Console.WriteLine($"exponential, first retry: {exponential[0]} of {Clients} wait exactly MaxDelay");
Console.WriteLine($"exponential, retries 8 to 12, at least 95 of 100 do: {exponential[7..].All(count => count >= Clients * 95 / 100)}");

var constant = await AtMostAsync(DelayBackoffType.Constant, most);
Console.WriteLine($"constant, every retry has from a third to two thirds: {constant.All(count => count is > Clients / 3 and < Clients * 2 / 3)}");

async Task<int[]> AtMostAsync(DelayBackoffType backoff, TimeSpan first)
{
    var counts = new int[12];
    for (var client = 0; client < Clients; client++)
    {
        var time = new FakeTimeProvider();
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = counts.Length,
                BackoffType = backoff,
                Delay = first,
                MaxDelay = most,
                UseJitter = true,
                ShouldHandle = _ => PredicateResult.True(),
                OnRetry = retry =>
                {
                    counts[retry.AttemptNumber] += retry.RetryDelay == most ? 1 : 0;
                    return default;
                },
            })
            .Build();
        var call = pipeline.ExecuteAsync(_ => default).AsTask();
        while (!call.IsCompleted)
        {
            time.Advance(most);
            await Task.Yield();
        }
    }

    return counts;
}
EOF

cat > expected.txt <<'EOF'
exponential, first retry: 0 of 200 wait exactly MaxDelay
exponential, retries 8 to 12, at least 95 of 100 do: True
constant, every retry has from a third to two thirds: True
EOF

dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
dotnet out/probe.dll | tee seen.txt
diff expected.txt seen.txt
