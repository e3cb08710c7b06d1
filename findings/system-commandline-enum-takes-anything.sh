#!/usr/bin/env bash
# What: an option of an enum type takes numbers and lists of names, also those that are no member of it.
# Package: System.CommandLine 2.0.15
# One would expect: the names of the enum, which the help and the completions list, and an error for all else.
# What happens: the text goes through Enum.TryParse. A number is taken as it is, inside the enum or not. A list of names
#   is taken for an enum that isn't one of flags: its numbers are combined bit by bit, so two names give a third.
# Seen: with Warn = 0, Error = 1, Ignore = 2: "1" = Error, "7" = 7, "-3" = -3, "Warn,Error" = Error, "Error,Ignore" = 3,
#   each without an error; "Errors" is refused. Date 2026-12-01.
# Why it matters here: --engine, --cloud and --format of our tool are such options, and only names are to be taken:
#   read like this, "--format markdown,html" (1 and 2) means json (3), and "--format 7" falls back to text.
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

var option = new Option<Response>("--response");
var command = new RootCommand { option };
Console.WriteLine($"completions: {string.Join(" ", option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label))}");
foreach (var text in new[] { "error", "1", "7", "-3", "Warn,Error", "Error,Ignore", "Errors" })
{
    var result = command.Parse(["--response", text]);
    Console.WriteLine($"{text}: {(result.Errors.Count > 0 ? "refused" : result.GetValue(option))}");
}

internal enum Response
{
    Warn,
    Error,
    Ignore,
}
EOF

cat > expected.txt <<'EOF'
completions: Error Ignore Warn
error: Error
1: Error
7: 7
-3: -3
Warn,Error: Error
Error,Ignore: 3
Errors: refused
EOF

dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
dotnet out/probe.dll | tee seen.txt
diff expected.txt seen.txt
