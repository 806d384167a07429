import {describe, expect, it} from "vitest";
import {fitKMeans, nearestCentres} from "../../ml/k-means.js";
import {mulberry32} from "../../ml/random.js";
import {silhouette} from "../../ml/silhouette.js";
import {cdnowFeatures} from "./cdnow.js";

const features = cdnowFeatures();

describe("fitKMeans(rows, columns, k, options)", () => {
  it.each([
    [3, 2950.929],
    [5, 1656.961],
    [8, 1030.63]
  ])("reaches scikit-learn's inertia with n_init=10 on CDNOW for %i clusters: %d", (k, inertia) => {
    for (const seed of [1, 2, 3]) {
      expect(fitKMeans(features, 4, k, {seed}).inertia).toBeLessThan(inertia * 1.001);
    }
  });

  it("reaches the least inertia of many plain starts where rows are more than the sample", () => {
    const rows = blobs(12_000, 7);
    const fitted = fitKMeans(rows, 3, 7);
    const thorough = fitKMeans(rows, 3, 7, {sample: 12_000, starts: 30});
    expect(fitted.inertia).toBeLessThan(thorough.inertia * 1.001);
  });

  it("leaves every row at its nearest centre, and every centre at the mean of its rows", () => {
    const {labels, centres, sizes} = fitKMeans(features, 4, 5, {tolerance: 0});
    expect(labels).toEqual(nearestCentres(features, 4, centres));
    for (let cluster = 0; cluster < 5; cluster++) {
      const ages = [...labels.keys()].filter((row) => labels[row] === cluster).map((row) => features[row * 4 + 2]!);
      expect(ages.length).toBe(sizes[cluster]);
      expect(ages.reduce((sum, age) => sum + age, 0) / ages.length).toBeCloseTo(centres[cluster * 4 + 2]!, 9);
    }
  });

  it("gives the same clusters for the same seed", () => {
    expect(fitKMeans(features, 4, 5, {seed: 7})).toEqual(fitKMeans(features, 4, 5, {seed: 7}));
  });

  it("keeps the numbers of clusters when a few rows are gone", () => {
    const all = fitKMeans(features, 4, 5).labels;
    const fewer = fitKMeans(features.slice(0, -40 * 4), 4, 5).labels;
    const same = fewer.filter((label, row) => label === all[row]).length;
    expect(same / fewer.length).toBeGreaterThan(0.97);
  });

  it("fills every cluster where rows differ in fewer places than there are clusters", () => {
    const {inertia, sizes} = fitKMeans(Float64Array.of(1, 1, 1, 1, 5, 5), 1, 3);
    expect(inertia).toBe(0);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(6);
  });

  it("refuses fewer rows than clusters, half a row, and a value that is not a number", () => {
    expect(() => fitKMeans(Float64Array.of(1, 2), 1, 3)).toThrow("fewer rows than clusters: 2 for 3");
    expect(() => fitKMeans(Float64Array.of(1, 2, 3), 2, 1)).toThrow("incomplete row: 3 values in 2 columns");
    expect(() => fitKMeans(Float64Array.of(1, NaN), 1, 1)).toThrow("value not finite in row 1: NaN");
  });
});

describe("silhouette(rows, columns, labels, options)", () => {
  const {labels} = fitKMeans(features, 4, 5);

  it("equals scikit-learn's on all rows of CDNOW", () => {
    expect(silhouette(features, 4, labels, {sample: Infinity})).toBeCloseTo(0.4861, 3);
  });

  it("is close to it on a sample", () => {
    expect(Math.abs(silhouette(features, 4, labels) - 0.4861)).toBeLessThan(0.03);
  });

  it("counts a row alone in its cluster as 0, and needs two clusters", () => {
    expect(silhouette(Float64Array.of(0, 0, 9), 1, Int32Array.of(0, 0, 1))).toBeCloseTo(2 / 3, 12);
    expect(silhouette(Float64Array.of(1, 2), 1, Int32Array.of(0, 0))).toBeNaN();
  });
});

/** Rows of three columns around seven centres that overlap. */
function blobs(count: number, seed: number): Float64Array {
  const random = mulberry32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const centres = Float64Array.from({length: 21}, () => 6 * random());
  return Float64Array.from({length: count * 3}, (_, i) => centres[(Math.floor(i / 3) % 7) * 3 + (i % 3)]! + normal());
}
