#!/usr/bin/env bash
# What: a NaN among the properties of a message is a number on the wire and a text after a trip through C#'s own JSON.
# Package: Google.Protobuf 3.36.2 (C#), against @bufbuild/protobuf@2.17.0 and google-protobuf@4.0.3
# One would expect: what the JSON mapping says of google.protobuf.Value: NaN and infinity can't be written, so an error.
# What happens: the C# formatter writes {"v": "NaN"} without an error, and its parser reads that back as a string value. Of the
#   two JavaScript libraries one refuses to write it, and the other hands out NaN, which JSON.stringify makes null.
# Seen: C#: NumberValue NaN -> { "v": "NaN" } -> StringValue; Infinity alike. @bufbuild/protobuf: an error.
#   google-protobuf: {"v":null}. All three read the same bytes. Date 2026-12-01.
# Why it matters here: Pulumi's properties are such a Struct, and the engine lets NaN pass. Our provider reads the bytes,
#   not JSON, and refuses a bandwidth that isn't a finite number in Check.
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
    <PackageReference Include="Google.Protobuf" Version="3.36.2" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

foreach (var number in new[] { double.NaN, double.PositiveInfinity, 20 })
{
    var properties = new Struct { Fields = { ["v"] = Value.ForNumber(number) } };
    File.WriteAllBytes(FormattableString.Invariant($"{number}.bin"), properties.ToByteArray());
    var json = JsonFormatter.Default.Format(properties);
    var read = JsonParser.Default.Parse<Struct>(json).Fields["v"];
    Console.WriteLine(FormattableString.Invariant($"C#: {number} -> {json} -> {read.KindCase}"));
}
EOF

cat > probe.cjs <<'EOF'
const { readFileSync } = require("node:fs");
const { fromBinary, toJson } = require("@bufbuild/protobuf");
const { StructSchema } = require("@bufbuild/protobuf/wkt");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");

for (const number of ["NaN", "Infinity", "20"]) {
    const bytes = readFileSync(`${number}.bin`);
    let json;
    try {
        json = JSON.stringify(toJson(StructSchema, fromBinary(StructSchema, bytes)));
    } catch {
        json = "error";
    }
    console.log(`@bufbuild/protobuf: ${number} -> ${json}`);
    console.log(`google-protobuf: ${number} -> ${JSON.stringify(Struct.deserializeBinary(bytes).toJavaScript())}`);
}
EOF

cat > expected.txt <<'EOF'
C#: NaN -> { "v": "NaN" } -> StringValue
C#: Infinity -> { "v": "Infinity" } -> StringValue
C#: 20 -> { "v": 20 } -> NumberValue
@bufbuild/protobuf: NaN -> error
google-protobuf: NaN -> {"v":null}
@bufbuild/protobuf: Infinity -> error
google-protobuf: Infinity -> {"v":null}
@bufbuild/protobuf: 20 -> {"v":20}
google-protobuf: 20 -> {"v":20}
EOF

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts @bufbuild/protobuf@2.17.0 google-protobuf@4.0.3 >>npm.log 2>&1
dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
{
    dotnet out/probe.dll
    node probe.cjs
} | tee seen.txt
diff expected.txt seen.txt
