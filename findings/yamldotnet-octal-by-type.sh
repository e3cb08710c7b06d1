#!/usr/bin/env bash
# What: one YAML parser reads the same line as 8 or as 10, depending on the type of the property it goes into.
# Package: YamlDotNet 18.1.0, with js-yaml@5.5.0 and yaml@2.9.1 beside it
# One would expect: one number for one scalar, whichever type takes it; or an error where it doesn't fit.
# What happens: integers are read by YAML 1.1 (a leading 0 is octal, 1:30 is in base 60, underscores are left out), floating
#   point numbers with .NET's parser, and untyped values by a third set of rules. "010" is 8 for int and 10 for double and
#   object. "1:30" is 90 for int, a text for object, and an error for double. "08" is an error for int and 8 for the others.
#   The two JavaScript parsers follow YAML 1.2 (10, and the text 1:30), unless yaml is asked for version 1.1: then 8 and 90.
# Seen: 010: int 8, double 10, object 10. 1:30: int 90, double error, object "1:30". 1_000: int 1000, double 1000,
#   object "1_000". 08: int error, double 8, object 8. Date 2026-12-01.
# Why it matters here: the settings of a stack are YAML. Our tool and the stand-in engine read them as nodes, with one rule
#   for numbers, decimal, and never into a typed number.
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
    <PackageReference Include="YamlDotNet" Version="18.1.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

var typed = new DeserializerBuilder().Build();
var untyped = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
foreach (var scalar in new[] { "010", "08", "1_000", "1:30", "12" })
{
    var line = $"bandwidth: {scalar}\n";
    Console.WriteLine($"{scalar}: int {Read<int>(typed, line)}, double {Read<double>(typed, line)}, object {Read<object>(untyped, line)}");
}

static string Read<T>(IDeserializer parser, string line)
{
    try
    {
        object value = parser.Deserialize<Dictionary<string, T>>(line)["bandwidth"]!;
        return value is string text ? $"\"{text}\"" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }
    catch (YamlException)
    {
        return "error";
    }
}
EOF

cat > probe.cjs <<'EOF'
const jsYaml = require("js-yaml");
const yaml = require("yaml");
for (const scalar of ["010", "08", "1_000", "1:30", "12"]) {
    const line = `bandwidth: ${scalar}\n`;
    const [one, two, old] = [jsYaml.load(line), yaml.parse(line), yaml.parse(line, { version: "1.1" })].map((read) => JSON.stringify(read.bandwidth));
    console.log(`${scalar}: js-yaml ${one}, yaml ${two}, yaml for 1.1 ${old}`);
}
EOF

cat > expected.txt <<'EOF'
010: int 8, double 10, object 10
08: int error, double 8, object 8
1_000: int 1000, double 1000, object "1_000"
1:30: int 90, double error, object "1:30"
12: int 12, double 12, object 12
010: js-yaml 10, yaml 10, yaml for 1.1 8
08: js-yaml 8, yaml 8, yaml for 1.1 8
1_000: js-yaml "1_000", yaml "1_000", yaml for 1.1 1000
1:30: js-yaml "1:30", yaml "1:30", yaml for 1.1 90
12: js-yaml 12, yaml 12, yaml for 1.1 12
EOF

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts js-yaml@5.5.0 yaml@2.9.1 >>npm.log 2>&1
dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
{
    dotnet out/probe.dll
    node probe.cjs
} | tee seen.txt
diff expected.txt seen.txt
