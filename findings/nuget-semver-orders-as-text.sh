#!/usr/bin/env bash
# What: an npm package for NuGet's versions puts 1.0.0-alpha.10 before 1.0.0-alpha.9, unlike NuGet itself.
# Package: @snyk/nuget-semver@1.6.1, against NuGet.Versioning 8.0.0
# One would expect: the order of NuGet, in which numbers within a pre-release label are compared as numbers, and build
#   metadata behind "+" doesn't count.
# What happens: the label is compared as one text, metadata included. The later of two nightly builds of a Pulumi package,
#   told apart by a time stamp, is the older one as soon as the numbers differ in length.
# Seen: NuGet: alpha.10 and alpha.1719324113 are newer, alpha+6f1e3e5 equals alpha. @snyk/nuget-semver: alpha.9 and
#   alpha.999 are newer, alpha+6f1e3e5 is older than alpha. Date 2026-12-01.
# Why it matters here: nothing of ours uses this package; our versions are read with Semver, which compares numbers as
#   numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat > pairs.json <<'EOF'
[
  ["1.0.0-alpha.10", "1.0.0-alpha.9"],
  ["3.112.1-alpha.1719324113", "3.112.1-alpha.999"],
  ["0.38.1-alpha+6f1e3e5", "0.38.1-alpha"],
  ["1.0.0-beta", "1.0.0-alpha"],
  ["1.10.0", "1.9.0"]
]
EOF

cat > probe.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="NuGet.Versioning" Version="8.0.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Text.Json;
using NuGet.Versioning;

foreach (var pair in JsonSerializer.Deserialize<string[][]>(File.ReadAllText("pairs.json"))!)
{
    var order = NuGetVersion.Parse(pair[0]).CompareTo(NuGetVersion.Parse(pair[1]));
    Console.WriteLine($"{pair[0]} {(order > 0 ? ">" : order < 0 ? "<" : "=")} {pair[1]}");
}
EOF

cat > probe.cjs <<'EOF'
const { compare } = require("@snyk/nuget-semver");
for (const [left, right] of require("./pairs.json")) {
    const order = compare(left, right);
    console.log(`${left} ${order > 0 ? ">" : order < 0 ? "<" : "="} ${right}`);
}
EOF

cat > expected.txt <<'EOF'
NuGet
1.0.0-alpha.10 > 1.0.0-alpha.9
3.112.1-alpha.1719324113 > 3.112.1-alpha.999
0.38.1-alpha+6f1e3e5 = 0.38.1-alpha
1.0.0-beta > 1.0.0-alpha
1.10.0 > 1.9.0
@snyk/nuget-semver
1.0.0-alpha.10 < 1.0.0-alpha.9
3.112.1-alpha.1719324113 < 3.112.1-alpha.999
0.38.1-alpha+6f1e3e5 < 0.38.1-alpha
1.0.0-beta > 1.0.0-alpha
1.10.0 > 1.9.0
EOF

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts @snyk/nuget-semver@1.6.1 >>npm.log 2>&1
dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
{
    echo NuGet
    dotnet out/probe.dll
    echo @snyk/nuget-semver
    node probe.cjs
} | tee seen.txt
diff expected.txt seen.txt
