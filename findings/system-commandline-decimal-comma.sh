#!/usr/bin/env bash
# What: a number option takes "2,5" for twenty-five, and what "2.5" means depends on the machine's language.
# Package: System.CommandLine 2.0.15
# One would expect: a command line to mean the same everywhere, and "2,5" to be refused where a point is the decimal
#   separator.
# What happens: Option<double> and Option<decimal> are read with the current culture and with group separators allowed
#   anywhere. In English "2,5" is 25; in German "2.5" is 25 and "1.500" is 1500. There is no parse error in any case.
#   Option<int> refuses all of these.
# Seen: invariant "2,5" = 25, "1,2,3" = 123; de-DE "2.5" = 25, "1.500" = 1500, "2,5" = 2.5; no errors. Date 2026-12-01.
# Why it matters here: a bandwidth is often 2.5 Mbit/s. Our tool takes bandwidth as text ("--give NAME=MBIT") and has no
#   option of these types, so its own reader decides.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0

cat > probe.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="System.CommandLine" Version="2.0.15" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.CommandLine;
using System.Globalization;

// A culture with German separators, so that no language data need be installed.
var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
german.NumberFormat.NumberDecimalSeparator = ",";
german.NumberFormat.NumberGroupSeparator = ".";

foreach (var (name, culture) in new[] { ("English", CultureInfo.InvariantCulture), ("German", german) })
{
    CultureInfo.CurrentCulture = culture;
    foreach (var text in new[] { "2.5", "2,5", "1.500", "1,2,3" })
    {
        Console.WriteLine(FormattableString.Invariant(
            $"{name} {text}: double {Read<double>(text)}, decimal {Read<decimal>(text)}, int {Read<int>(text)}"));
    }
}

static string Read<T>(string text)
    where T : IFormattable
{
    var option = new Option<T>("--give");
    var result = new RootCommand { option }.Parse(["--give", text]);
    return result.Errors.Count > 0 ? "refused" : result.GetValue(option)!.ToString("G29", CultureInfo.InvariantCulture);
}
EOF

cat > expected.txt <<'EOF'
English 2.5: double 2.5, decimal 2.5, int refused
English 2,5: double 25, decimal 25, int refused
English 1.500: double 1.5, decimal 1.5, int refused
English 1,2,3: double 123, decimal 123, int refused
German 2.5: double 25, decimal 25, int refused
German 2,5: double 2.5, decimal 2.5, int refused
German 1.500: double 1500, decimal 1500, int refused
German 1,2,3: double refused, decimal refused, int refused
EOF

dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
dotnet out/probe.dll | tee seen.txt
diff expected.txt seen.txt
