#!/usr/bin/env bash
# What: one of the two rules of Pulumi's ESLint plugin never reports anything, and the other overlooks every optional output.
# Package: @pulumi/eslint-plugin@0.3.1 (with eslint@9.39.1, @typescript-eslint/parser@8.48.0, @pulumi/pulumi@3.270.0)
# One would expect: "no-output-instance-in-template-literal" to report an OutputInstance in a template, and
#   "no-output-in-template-literal" each Output, as Pulumi's own run-time text about this mistake sends its reader here.
# What happens: both rules ask for the name of the type's alias. OutputInstance is an interface and has no alias, so the
#   first can't fire. The second misses an Output under an alias of one's own and each "Output<T> | undefined", such as an
#   optional output or config.getSecret(), as well as Input<T>; strings put together with + aren't looked at.
# Seen: reported: output, required secret. Not reported: instance, optional output, optional secret, alias, input, plus.
#   At run time a template with an output is Pulumi's own explanation of this mistake. Date 2026-12-01.
# Why it matters here: a program that names a resource by another's output runs into it. Nothing of ours depends on the plugin.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > program.ts <<'EOF'
import * as pulumi from "@pulumi/pulumi";

type Id = pulumi.Output<string>;
declare const output: pulumi.Output<string>;
declare const instance: pulumi.OutputInstance<string>;
declare const optional: pulumi.Output<string> | undefined;
declare const alias: Id;
declare const input: pulumi.Input<string>;
const config = new pulumi.Config();

export const texts = [
    `output ${output}`,
    `required secret ${config.requireSecret("key")}`,
    `instance ${instance}`,
    `optional output ${optional}`,
    `optional secret ${config.getSecret("key")}`,
    `alias ${alias}`,
    `input ${input}`,
    "plus " + output,
];
EOF

cat > tsconfig.json <<'EOF'
{
  "compilerOptions": { "strict": true, "target": "es2022", "module": "commonjs", "skipLibCheck": true, "noEmit": true },
  "files": ["program.ts"]
}
EOF

cat > eslint.config.cjs <<'EOF'
module.exports = [{
    files: ["**/*.ts"],
    languageOptions: {
        parser: require("@typescript-eslint/parser"),
        parserOptions: { project: "./tsconfig.json", tsconfigRootDir: __dirname },
    },
    plugins: { "@pulumi": require("@pulumi/eslint-plugin") },
    rules: {
        "@pulumi/no-output-in-template-literal": "error",
        "@pulumi/no-output-instance-in-template-literal": "error",
    },
}];
EOF

cat > judge.cjs <<'EOF'
const { readFileSync } = require("node:fs");
const lines = readFileSync("program.ts", "utf8").split("\n");
const [{ messages }] = JSON.parse(readFileSync("lint.json", "utf8"));
lines.forEach((line, index) => {
    const name = /^ {4}["`]([a-z ]+?) (\$|")/.exec(line)?.[1];
    if (name) {
        const rules = messages.filter((message) => message.line === index + 1).map((message) => message.ruleId);
        console.log(`${name}: ${rules.join(" ") || "not reported"}`);
    }
});
EOF

cat > runtime.cjs <<'EOF'
const pulumi = require("@pulumi/pulumi");
console.log(`at run time: ${`${pulumi.output("id")}`.split("\n")[0]}`);
EOF

cat > expected.txt <<'EOF'
output: @pulumi/no-output-in-template-literal
required secret: @pulumi/no-output-in-template-literal
instance: not reported
optional output: not reported
optional secret: not reported
alias: not reported
input: not reported
plus: not reported
at run time: Calling [toString] on an [Output<T>] is not supported.
EOF

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts --legacy-peer-deps @pulumi/eslint-plugin@0.3.1 eslint@9.39.1 \
    @typescript-eslint/parser@8.48.0 typescript@5.9.3 @pulumi/pulumi@3.270.0 >>npm.log 2>&1
node_modules/.bin/tsc --project .
node_modules/.bin/eslint --format json --output-file lint.json program.ts || [ $? -eq 1 ]
{
    node judge.cjs
    node runtime.cjs
} | tee seen.txt
diff expected.txt seen.txt
