// Prints "passed failed skipped absent" from vitest's JSON report; a report that is missing is one failure.
import { readFileSync } from "node:fs";

let counts = [0, 1, 0, 0];
try {
  const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
  counts = [report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests, 0];
} catch {
  // The exit code of the run tells the rest.
}
console.log(counts.join(" "));
