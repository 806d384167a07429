/** Steps of a decade, from fine to coarse; the last takes every second decade. */
const sequences: readonly {readonly steps: readonly number[]; readonly decades: number}[] = [
  {steps: [1, 1.5, 2, 3, 5, 7], decades: 1},
  {steps: [1, 2, 5], decades: 1},
  {steps: [1, 3], decades: 1},
  {steps: [1], decades: 1},
  {steps: [1], decades: 2}
];

/**
 * Round limits that part values into classes by their order of magnitude, so that one value far above the others does
 * not make these look alike: 4,000 to 1,200,000 gives 10K, 30K, 100K, 300K and 1M.
 * @param values those above zero count
 * @param most limits; 5 by default
 * @returns limits in ascending order, each the least value of its class; the class below the first has none
 */
export function roundLimits(values: readonly number[], most = 5): number[] {
  const positive = values.filter((value) => value > 0);
  if (positive.length < 2) return [];
  const [low, high] = [Math.min(...positive), Math.max(...positive)];
  const fitting = sequences.map((sequence) => limitsBetween(low, high, sequence));
  return fitting.find((limits) => limits.length <= most) ?? fitting.at(-1)!.slice(-most);
}

function limitsBetween(low: number, high: number, {steps, decades}: (typeof sequences)[number]): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const powers = Array.from({length: last - first + 1}, (_, i) => first + i).filter((power) => power % decades === 0);
  return powers
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
    .filter((limit) => limit > low && limit <= high);
}

/** The class of a value: 0 below the first limit, and one more for each limit that it reaches. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}
