import {minimize} from "../minimize.js";
import {solve} from "../solve.js";

/** Which trend the model has: none, a line, or a line that levels off. */
export type EtsTrend = "none" | "linear" | "damped";

/** A fitted model of a level with errors that add up. */
export interface Ets {
  readonly trend: EtsTrend;
  /** Smoothing of the level, from 0 to 1. */
  readonly alpha: number;
  /** Smoothing of the slope, from 0 to alpha; 0 without a slope. */
  readonly beta: number;
  /** What is left of the slope a period later; 1 for a line. */
  readonly phi: number;
  /** Level and slope before the first value. */
  readonly start: readonly [level: number, slope: number];
  /** Level and slope after the last. */
  readonly end: readonly [level: number, slope: number];
  /** Sum of squared errors of the forecasts of one period. */
  readonly squares: number;
  /** Akaike's criterion, corrected for short series; the least is best. */
  readonly aicc: number;
}

/** Weights of the smoothing. */
type Weights = readonly [alpha: number, beta: number, phi: number];

/**
 * Exponential smoothing without season: ETS(A,N,N), ETS(A,A,N) or ETS(A,Ad,N), by maximum likelihood, whichever of the
 * allowed has the least corrected criterion of Akaike. The first level and slope are solved exactly for each set of
 * weights, as errors are linear in them.
 *
 * Source: R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition, chapter 8.
 *
 * Cost: some 300 passes over the values for each trend.
 *
 * @param trends those allowed; default all
 */
export function fitEts(values: Float64Array, trends: readonly EtsTrend[] = ["none", "linear", "damped"]): Ets {
  const models = trends.map((trend) => fitTrend(values, trend));
  return models.reduce((best, model) => (model.aicc < best.aicc ? model : best));
}

/** The forecast of a number of periods from the last value on. */
export function forecastEts({end: [level, slope], phi}: Ets, horizon: number): Float64Array {
  const forecast = new Float64Array(horizon);
  let [value, step] = [level, slope];
  for (let i = 0; i < horizon; i++) {
    step *= phi;
    value += step;
    forecast[i] = value;
  }
  return forecast;
}

function fitTrend(values: Float64Array, trend: EtsTrend): Ets {
  const dimension = {none: 1, linear: 2, damped: 3}[trend];
  const start = [0, -2, 1].slice(0, dimension);
  const weightsAt = (point: readonly number[]) => toWeights(point, trend);
  const errors = (point: readonly number[]) => profile(values, weightsAt(point), trend).squares;
  const {point} = minimize(errors, start, {step: 1, tolerance: 1e-7, maxEvaluations: 300});
  const weights = weightsAt(point);
  const found = profile(values, weights, trend);
  const parameters = {none: 3, linear: 5, damped: 6}[trend];
  const [alpha, beta, phi] = weights;
  return {trend, alpha, beta, phi, ...found, aicc: aicc(found.squares, values.length, parameters)};
}

/** Bounds as in the book: 0 < alpha < 1, 0 < beta < alpha, .8 ≤ phi ≤ .98. */
function toWeights([a, b = 0, c = 0]: readonly number[], trend: EtsTrend): Weights {
  const share = (value: number) => 1e-4 + 0.9998 / (1 + Math.exp(-value));
  const alpha = share(a!);
  if (trend === "none") return [alpha, 0, 1];
  return [alpha, alpha * share(b), trend === "damped" ? 0.8 + 0.18 * share(c) : 1];
}

function aicc(squares: number, count: number, parameters: number): number {
  const freedom = count - parameters - 1;
  if (freedom <= 0) return Infinity;
  return (
    count * Math.log(Math.max(squares / count, 1e-300)) + 2 * parameters + (2 * parameters * (parameters + 1)) / freedom
  );
}

/** The errors at the first level and slope that make them least: a regression on the errors that each of them makes. */
function profile(values: Float64Array, weights: Weights, trend: EtsTrend): Pick<Ets, "start" | "end" | "squares"> {
  const [alpha, beta, phi] = weights;
  let [level, slope, levelOfLevel, slopeOfLevel, levelOfSlope, slopeOfSlope] = [0, 0, 1, 0, 0, 1];
  let [aa, ab, bb, ay, by, yy] = [0, 0, 0, 0, 0, 0];
  for (const value of values) {
    const e = value - level - phi * slope;
    const a = levelOfLevel + phi * slopeOfLevel;
    const b = levelOfSlope + phi * slopeOfSlope;
    aa += a * a;
    ab += a * b;
    bb += b * b;
    ay += a * e;
    by += b * e;
    yy += e * e;
    level += phi * slope + alpha * e;
    slope = phi * slope + beta * e;
    levelOfLevel = a - alpha * a;
    slopeOfLevel = phi * slopeOfLevel - beta * a;
    levelOfSlope = b - alpha * b;
    slopeOfSlope = phi * slopeOfSlope - beta * b;
  }
  const [l, b] = trend === "none" ? [ay / aa, 0] : (solve([[aa], [ab, bb]], [ay, by]) as [number, number]);
  const end = [level + levelOfLevel * l + levelOfSlope * b, slope + slopeOfLevel * l + slopeOfSlope * b] as const;
  return {
    start: [l, b],
    end,
    squares: Math.max(0, yy - 2 * (l * ay + b * by) + l * l * aa + 2 * l * b * ab + b * b * bb)
  };
}
