#!/usr/bin/env bash
# What: one JSON schema library passes documents that break const, if/then, contains, propertyNames and prefixItems.
# Package: NJsonSchema 11.6.2, against ajv@8.20.0
# One would expect: a document that breaks a rule of its schema to be refused, or the schema to be refused for a keyword
#   that isn't known.
# What happens: the six keywords are kept with the schema as extension data and never checked, whatever its
#   "$schema" says. The opposite, too: 20.0 is no integer to it, though it is one since draft 6.
# Seen: NJsonSchema finds nothing wrong with six documents in which ajv finds one error each, and refuses 20.0, which ajv
#   takes. Date 2026-12-01.
# Why it matters here: the tests of our JSON report check it with this library against a draft 7 schema that says "const"
#   in three places, so these three rules aren't tested by it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

cat > cases.json <<'EOF'
[
  { "name": "const", "schema": { "const": 1 }, "data": 2 },
  { "name": "if then", "schema": { "if": { "type": "integer" }, "then": { "minimum": 2 } }, "data": 1 },
  { "name": "contains", "schema": { "contains": { "type": "string" } }, "data": [1] },
  { "name": "propertyNames", "schema": { "type": "object", "propertyNames": { "maxLength": 1 } }, "data": { "ab": 1 } },
  { "name": "prefixItems", "schema": { "type": "array", "prefixItems": [{ "type": "string" }] }, "data": [1] },
  { "name": "dependentRequired", "schema": { "type": "object", "dependentRequired": { "a": ["b"] } }, "data": { "a": 1 } },
  { "name": "maximum", "schema": { "type": "integer", "maximum": 2 }, "data": 3 },
  { "name": "20.0 as integer", "schema": { "type": "integer" }, "data": 20.0 }
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
    <PackageReference Include="NJsonSchema" Version="11.6.2" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Text.Json;
using NJsonSchema;

foreach (var test in JsonDocument.Parse(File.ReadAllText("cases.json")).RootElement.EnumerateArray())
{
    var text = test.GetProperty("schema").GetRawText();
    var dated = text.Insert(1, "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",");
    var schema = await JsonSchema.FromJsonAsync(dated);
    Console.WriteLine($"{test.GetProperty("name")}: {(schema.Validate(test.GetProperty("data").GetRawText()).Count == 0 ? "passes" : "refused")}");
}
EOF

cat > probe.cjs <<'EOF'
const Ajv = require("ajv/dist/2020");
for (const { name, schema, data } of require("./cases.json")) {
    console.log(`${name}: ${new Ajv({ strict: false }).validate(schema, data) ? "passes" : "refused"}`);
}
EOF

cat > expected.txt <<'EOF'
NJsonSchema
const: passes
if then: passes
contains: passes
propertyNames: passes
prefixItems: passes
dependentRequired: passes
maximum: refused
20.0 as integer: refused
ajv
const: refused
if then: refused
contains: refused
propertyNames: refused
prefixItems: refused
dependentRequired: refused
maximum: refused
20.0 as integer: passes
EOF

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts ajv@8.20.0 >>npm.log 2>&1
dotnet build --nologo -v quiet -clp:ErrorsOnly --disable-build-servers -o out >build.log || { cat build.log; exit 1; }
{
    echo NJsonSchema
    dotnet out/probe.dll
    echo ajv
    node probe.cjs
} | tee seen.txt
diff expected.txt seen.txt
