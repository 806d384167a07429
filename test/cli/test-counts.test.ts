import {describe, expect, it} from "vitest";
import {countTests} from "../../cli/test-counts.js";

describe("countTests(report, exitCode)", () => {
  const clean = {numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: []};

  it("counts tests that were passed over and those to be written as skipped", () => {
    expect(countTests(clean, 0)).toEqual({passed: 3, failed: 0, skipped: 2});
  });

  it("counts a file that fails before its first test", () => {
    const testResults = [
      {status: "failed", assertionResults: []},
      {status: "failed", assertionResults: [{status: "failed"}]}
    ];
    expect(countTests({...clean, numFailedTests: 1, testResults}, 1).failed).toBe(2);
  });

  it("counts an error outside any test", () => {
    expect(countTests(clean, 1).failed).toBe(1);
  });
});
