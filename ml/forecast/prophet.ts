import {solve} from "../solve.js";
import {type Column, designOf} from "./prophet-design.js";
import {type Components, type Series, noComponents} from "./series.js";

/** Whether seasons and holidays are added to the trend or are shares of it. */
export type ProphetMode = "additive" | "multiplicative";

/** Coefficients of the trend's columns, and of the others. */
interface Fit {
  readonly coefficients: readonly number[];
  /** Trend, and sum of seasons and holidays, an entry a period of the history. */
  readonly trend: Float64Array;
  readonly rest: Float64Array;
}

/**
 * A model like Prophet: a line whose slope changes at few of many places, seasons by Fourier's series, holidays; the most
 * probable coefficients under Prophet's default beliefs. Additive it is penalised least squares, in which the belief that
 * slopes seldom change (Laplace's) is met by reweighting; multiplicative it is linearised at each round (Gauss-Newton).
 *
 * Source: S. J. Taylor, B. Letham, "Forecasting at Scale", The American Statistician 72 (2018). Reweighting: D. R. Hunter,
 * K. Lange, "A Tutorial on MM Algorithms", The American Statistician 58 (2004).
 *
 * Cost: values × columns squared / 2, once if additive and in each of some ten rounds if multiplicative.
 */
export function prophet(series: Series, horizon: number, mode: ProphetMode): Components {
  const columns = designOf(series, horizon);
  const scale = series.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const target = series.values.map((value) => value / scale);
  const {coefficients} = mode === "additive" ? fitAdditive(columns, target) : fitMultiplicative(columns, target);
  return toComponents(columns, coefficients, scale, mode, series.values.length + horizon);
}

function toComponents(
  columns: readonly Column[],
  coefficients: readonly number[],
  scale: number,
  mode: ProphetMode,
  length: number
): Components {
  const components = noComponents(length);
  columns.forEach(({part, values}, column) => {
    const factor = coefficients[column]! * (part === "trend" || mode === "additive" ? scale : 1);
    const sum = components[part];
    for (let i = 0; i < length; i++) sum[i]! += factor * values[i]!;
  });
  if (mode === "additive") return components;
  const {trend, week, year, holidays} = components;
  const share = (part: Float64Array) => part.map((value, i) => value * trend[i]!);
  return {trend, week: share(week), year: share(year), holidays: share(holidays)};
}

function fitAdditive(columns: readonly Column[], target: Float64Array): Fit {
  const plain = columns.map(({values}) => values.subarray(0, target.length));
  const equations = normalEquations(plain, target);
  let fit: Fit = {coefficients: [], trend: target, rest: target};
  let variance = 0.01;
  for (let round = 0; round < 30; round++) {
    fit = fitOf(columns, regularised(columns, equations, fit.coefficients, variance), target.length);
    const next = noise(fit, target, "additive");
    if (Math.abs(next - variance) < 1e-6 * variance && round > 10) break;
    variance = next;
  }
  return fit;
}

function fitMultiplicative(columns: readonly Column[], target: Float64Array): Fit {
  const {length} = target;
  let fit: Fit = {coefficients: [], trend: target, rest: new Float64Array(length)};
  let best = fit;
  let least = Infinity;
  let variance = 0.01;
  for (let round = 0; round < 12; round++) {
    const {trend, rest, coefficients} = fit;
    const flat = round === 0 ? trend.map(() => meanOf(target)) : trend;
    const columnsHere = columns.map(({part, values}) =>
      values.subarray(0, length).map((value, i) => value * (part === "trend" ? 1 + rest[i]! : flat[i]!))
    );
    const aim = target.map((value, i) => value + flat[i]! * rest[i]!);
    fit = fitOf(columns, regularised(columns, normalEquations(columnsHere, aim), coefficients, variance), length);
    const next = noise(fit, target, "multiplicative");
    if (next < least) [best, least] = [fit, next];
    if (round > 5 && Math.abs(next - variance) < 1e-4 * variance) break;
    variance = next;
  }
  return best;
}

function noise({trend, rest}: Fit, target: Float64Array, mode: ProphetMode): number {
  let squares = 0;
  target.forEach((value, i) => {
    squares += (value - (mode === "additive" ? trend[i]! + rest[i]! : trend[i]! * (1 + rest[i]!))) ** 2;
  });
  return Math.max(squares / target.length, 1e-10);
}

function fitOf(columns: readonly Column[], coefficients: readonly number[], length: number): Fit {
  const [trend, rest] = [new Float64Array(length), new Float64Array(length)];
  columns.forEach(({part, values}, column) => {
    const sum = part === "trend" ? trend : rest;
    for (let i = 0; i < length; i++) sum[i]! += coefficients[column]! * values[i]!;
  });
  return {coefficients, trend, rest};
}

interface Equations {
  readonly matrix: number[][];
  readonly right: number[];
}

function normalEquations(columns: readonly Float64Array[], target: Float64Array): Equations {
  const product = (left: Float64Array, right: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < left.length; i++) sum += left[i]! * right[i]!;
    return sum;
  };
  return {
    matrix: columns.map((row, i) => columns.slice(0, i + 1).map((column) => product(row, column))),
    right: columns.map((row) => product(row, target))
  };
}

/** The coefficients under the beliefs; Laplace's by the parabola that touches it at the coefficient before. */
function regularised(
  columns: readonly Column[],
  {matrix, right}: Equations,
  before: readonly number[],
  variance: number
): number[] {
  const penalised = matrix.map((row, i) => {
    const {prior, sparse} = columns[i]!;
    const penalty = sparse ? prior * Math.max(Math.abs(before[i] ?? prior), 1e-6) : prior * prior;
    return [...row.slice(0, i), row[i]! + variance / penalty];
  });
  return solve(penalised, right);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
