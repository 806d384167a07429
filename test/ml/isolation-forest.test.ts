import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {fitIsolationForest, isolationScores} from "../../ml/isolation-forest.js";
import {mulberry32} from "../../ml/random.js";

const random = mulberry32(3);
const cloud = Float64Array.from({length: 1000}, () => random() + random() + random());

describe("isolationScores(forest, rows)", () => {
  it("ranks the row that lies apart first", () => {
    const rows = Float64Array.of(...cloud, 9, -9);
    const scores = isolationScores(fitIsolationForest(rows, 2), rows);
    expect(scores.indexOf(Math.max(...scores))).toBe(500);
    expect(scores[500]).toBeGreaterThan(0.7);
    expect(Math.min(...scores)).toBeLessThan(0.5);
  });

  it("finds outliers as well as scikit-learn does", () => {
    expect(meanAuc("breast_cancer")).toBeGreaterThan(0.97);
    expect(meanAuc("wine")).toBeGreaterThan(0.85);
  });

  it("is the same for the same seed, another for another", () => {
    const scores = (seed: number) => isolationScores(fitIsolationForest(cloud, 2, {seed, trees: 10}), cloud);
    expect(scores(4)).toEqual(scores(4));
    expect(scores(4)).not.toEqual(scores(5));
  });

  it("does not change with the scale of a column", () => {
    const scaled = cloud.map((value, i) => (i % 2 ? value * 1024 : value));
    expect(isolationScores(fitIsolationForest(scaled, 2), scaled)).toEqual(
      isolationScores(fitIsolationForest(cloud, 2), cloud)
    );
  });

  it("gives rows that are all alike one score", () => {
    const rows = new Float64Array(60).fill(5);
    expect(new Set(isolationScores(fitIsolationForest(rows, 3), rows)).size).toBe(1);
  });

  it("splits values that differ by the least that numbers can", () => {
    const rows = Float64Array.of(1, 1 + Number.EPSILON, 1, 1);
    const scores = isolationScores(fitIsolationForest(rows, 1), rows);
    expect(scores[1]).toBeGreaterThan(scores[0]!);
  });
});

describe("fitIsolationForest(rows, columns)", () => {
  it("refuses what it cannot split", () => {
    expect(() => fitIsolationForest(Float64Array.of(1, NaN), 1)).toThrow("value not finite in row 1: NaN");
    expect(() => fitIsolationForest(Float64Array.of(1, 2, 3), 2)).toThrow("incomplete row: 3 values in 2 columns");
    expect(() => fitIsolationForest(Float64Array.of(1), 1)).toThrow("too few rows for an isolation forest: 1");
  });
});

function meanAuc(name: string): number {
  const file = gunzipSync(readFileSync(new URL(`../fixtures/outliers/${name}.csv.gz`, import.meta.url)));
  const table = file
    .toString()
    .trim()
    .split("\n")
    .map((line) => line.split(",").map(Number));
  const labels = table.map((row) => row.pop()!);
  const rows = Float64Array.from(table.flat());
  const aucs = [1, 2, 3].map((seed) =>
    auc(isolationScores(fitIsolationForest(rows, table[0]!.length, {seed}), rows), labels)
  );
  return aucs.reduce((sum, value) => sum + value, 0) / aucs.length;
}

/** The share of pairs of an outlier and another row in which the outlier scores higher. */
function auc(scores: Float64Array, labels: number[]): number {
  const outliers = scores.filter((_, row) => labels[row] === 1);
  const others = scores.filter((_, row) => labels[row] === 0);
  let wins = 0;
  for (const outlier of outliers) for (const other of others) wins += outlier > other ? 1 : outlier === other ? 0.5 : 0;
  return wins / (outliers.length * others.length);
}
