/** Numbers of tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What is read of the report that vitest writes as JSON. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {readonly status: string}[];
  }[];
}

/**
 * Counts the tests of a run. A file that fails before its first test, and an error outside any test, count as one
 * failed test each.
 */
export function countTests(report: VitestReport, exitCode: number): Counts {
  const brokenFiles = report.testResults.filter(
    ({status, assertionResults}) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed")
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests
  };
}
