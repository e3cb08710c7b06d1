#!/usr/bin/env bash
# What: a SARIF report turned into a pull request comment shows one message for each rule and drops the others.
# Package: @security-alert/sarif-to-markdown@1.11.1
# One would expect: every result with its own message; suppressed results apart, with their own message too.
# What happens: results are grouped by the rule, and the group's text is the first message of the rule, for the
#   suppressed group as well. A result that names its rule by ruleIndex alone is left out, and so is one whose
#   rule isn't described in tool.driver.rules, both of which the format allows.
# Seen: of six results, "first connection" is the text of the first rule's group and of its suppressed group; "second
#   connection", "accepted connection", "by index" and "undescribed" are nowhere. Date 2026-12-01.
# Why it matters here: our SARIF has a result for each package over its budget, all of one rule and each with its
#   own sum. We describe every rule and give ruleId in every result, so none is left out, but this converter shows
#   the first sum only. Our own Markdown report has them all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init --yes >npm.log
npm install --no-audit --no-fund --ignore-scripts @security-alert/sarif-to-markdown@1.11.1 >>npm.log 2>&1

cat > probe.cjs <<'EOF'
const { sarifToMarkdown } = require("@security-alert/sarif-to-markdown");

const at = (line) => [{ physicalLocation: { artifactLocation: { uri: "Program.cs" }, region: { startLine: line } } }];
const texts = ["first connection", "second connection", "accepted connection", "by index", "undescribed", "other rule"];
const report = {
    version: "2.1.0",
    runs: [{
        tool: {
            driver: {
                name: "probe",
                rules: [
                    { id: "R1", shortDescription: { text: "Exceeds" }, defaultConfiguration: { level: "error" } },
                    { id: "R2", shortDescription: { text: "Other" }, defaultConfiguration: { level: "error" } },
                    { id: "R3", shortDescription: { text: "Third" }, defaultConfiguration: { level: "error" } },
                ],
            },
        },
        results: [
            { ruleId: "R1", level: "error", message: { text: texts[0] }, locations: at(1) },
            { ruleId: "R1", level: "error", message: { text: texts[1] }, locations: at(2) },
            { ruleId: "R1", level: "error", message: { text: texts[2] }, locations: at(3), suppressions: [{ kind: "external" }] },
            { ruleIndex: 2, level: "error", message: { text: texts[3] }, locations: at(4) },
            { ruleId: "R4", level: "error", message: { text: texts[4] }, locations: at(5) },
            { ruleId: "R2", level: "error", message: { text: texts[5] }, locations: at(6) },
        ],
    }],
};
const [converted] = sarifToMarkdown({ owner: "o", repo: "r", branch: "main", sourceRoot: "" })(report);
const [open, suppressed] = converted.body.split("## Suppressed results");
for (const text of texts) {
    const count = (part) => part.split(text).length - 1;
    console.log(`${text}: ${count(open)} open, ${count(suppressed.split("## Rules")[0])} suppressed`);
}
for (let line = 1; line <= 6; line++) {
    console.log(`line ${line}: ${converted.body.includes(`Program.cs#L${line}`) ? "linked" : "missing"}`);
}
EOF

cat > expected.txt <<'EOF'
first connection: 1 open, 1 suppressed
second connection: 0 open, 0 suppressed
accepted connection: 0 open, 0 suppressed
by index: 0 open, 0 suppressed
undescribed: 0 open, 0 suppressed
other rule: 1 open, 0 suppressed
line 1: linked
line 2: linked
line 3: linked
line 4: missing
line 5: missing
line 6: linked
EOF

node probe.cjs | tee seen.txt
diff expected.txt seen.txt
