/** What a distribution said of an outcome: the probability of less, and of no more than it. */
export interface Said {
  readonly below: number;
  readonly upTo: number;
}

/** How often outcomes fell below each level that a distribution gave them. */
export interface LevelCalibration {
  /** Levels as the distribution has them, from 0 to 1. */
  readonly levels: readonly number[];
  /** Levels as they came true, ascending. */
  readonly reached: readonly number[];
}

const half = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45];
const grid: readonly number[] = [0, ...half, 0.5, ...half.map((level) => 1 - level).reverse(), 1];

/** Outcomes that the distribution's own levels count for, so that a few do not bend them. */
const prior = 50;

/**
 * How the levels of predictive distributions of counts came true, by the non-randomised probability integral transform.
 *
 * Use: quantiles that cover. Fit it to outcomes that the distributions have not seen.
 *
 * Source: C. Czado, T. Gneiting, L. Held, "Predictive model assessment for count data", Biometrics 65 (2009); recalibrated
 * as in V. Kuleshov, N. Fenner, S. Ermon, "Accurate uncertainties for deep learning", ICML 2018.
 *
 * Cost: 31 steps an outcome.
 */
export function fitLevels(said: readonly Said[], {trust = prior} = {}): LevelCalibration {
  const reached = grid.map((level) => {
    const sum = said.reduce((total, one) => total + shareBelow(one, level), trust * level);
    return said.length + trust === 0 ? level : sum / (said.length + trust);
  });
  return {levels: grid, reached};
}

/** The probability that a level of the distribution comes true with. */
export function levelReached({levels, reached}: LevelCalibration, level: number): number {
  return interpolate(levels, reached, level);
}

/** The level to ask of the distribution, so that `level` comes true. */
export function levelToAsk({levels, reached}: LevelCalibration, level: number): number {
  return interpolate(reached, levels, level);
}

/** The outcome's probability is spread evenly between what is below it and what is up to it. */
function shareBelow({below, upTo}: Said, level: number): number {
  if (level >= upTo) return 1;
  return level <= below ? 0 : (level - below) / (upTo - below);
}

function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const after = xs.findIndex((value) => value >= x);
  if (after === 0) return ys[0]!;
  if (after < 0) return ys.at(-1)!;
  const [x0, x1, y0, y1] = [xs[after - 1]!, xs[after]!, ys[after - 1]!, ys[after]!];
  return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
