#!/usr/bin/env bash
# What: a snapshot test of JSON text stays green when the output stops being JSON.
# Package: Snapshooter.Xunit 1.3.1 (with xunit 2.9.3, Microsoft.NET.Test.Sdk 18.11.0, xunit.runner.visualstudio 3.1.5), on .NET 10
# One would expect: a text that differs from the one that was kept to fail, or, where both are compared as JSON, a text that
#   is no JSON to fail.
# What happens: a text that a lenient parser takes for the same value passes: names in single quotes or in none, a comment, a
#   comma before the end, 24 written as 0x18 or as 030, and 0.1 written with more digits than a double has. Another order of
#   names, -0.0 for 0.0 and a second value behind the first are told apart, so that one takes it for a comparison of text.
# Seen: passed: comma, comment, digits, hexadecimal, names, octal, quotes. Failed: cut, order, second, zero. Date 2026-12-01.
# Why it matters here: reports are JSON that other tools read. A test reads each of ours with a parser that takes JSON alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat > probe.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
    <PackageReference Include="xunit" Version="2.9.3" />
    <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
    <PackageReference Include="Snapshooter.Xunit" Version="1.3.1" />
  </ItemGroup>
</Project>
END

# What is kept first, and what is compared with it in the second run.
cat > Probe.cs <<'END'
using System;
using Snapshooter.Xunit;
using Xunit;

public class Probe
{
    [Theory]
    [InlineData("quotes", """{"sum":24,"over":true}""", """{'sum':24,'over':true}""")]
    [InlineData("names", """{"sum":24,"over":true}""", """{sum:24,over:true}""")]
    [InlineData("comment", """{"sum":24,"over":true}""", """{"sum":24/* of 20 */,"over":true}""")]
    [InlineData("comma", """{"sum":24,"over":true}""", """{"sum":24,"over":true,}""")]
    [InlineData("hexadecimal", """{"sum":24,"over":true}""", """{"sum":0x18,"over":true}""")]
    [InlineData("octal", """{"sum":24,"over":true}""", """{"sum":030,"over":true}""")]
    [InlineData("digits", """{"price":0.1}""", """{"price":0.10000000000000000001}""")]
    [InlineData("order", """{"sum":24,"over":true}""", """{"over":true,"sum":24}""")]
    [InlineData("zero", """{"price":0.0}""", """{"price":-0.0}""")]
    [InlineData("cut", """{"sum":24,"over":true}""", """{"sum":24,"over":true""")]
    [InlineData("second", """{"sum":24}""", """{"sum":24} {}""")]
    public void Matches(string name, string kept, string later) =>
        Snapshot.Match(Environment.GetEnvironmentVariable("LATER") == "1" ? later : kept, name);
}
END

dotnet build --verbosity quiet > build.log || { cat build.log; exit 1; }
dotnet test --no-build > first.log || { cat first.log; exit 1; }
LATER=1 dotnet test --no-build --logger "console;verbosity=normal" > second.log 2>&1 || true
names() { grep -E "^ +$1 Probe" second.log | sed -E 's/.*name: "([a-z]+)".*/\1/' | sort | paste -sd, | sed 's/,/, /g'; }
seen="passed: $(names Passed). Failed: $(names Failed)."
expected="passed: comma, comment, digits, hexadecimal, names, octal, quotes. Failed: cut, order, second, zero."
echo "$seen"
[ "$seen" = "$expected" ] || { echo "expected: $expected"; exit 1; }
