import {type Accuracy, accuracy} from "./accuracy.js";
import {type Origin, type Plan, lookBack, plan, saidBy} from "./backtest.js";
import {bandWidths} from "./bands.js";
import {type CandidateName, type ModelName, type Shares, combine, fitModels, modelsFor} from "./candidates.js";
import {type Choice, choose} from "./choose.js";
import {type Note, prepare} from "./prepare.js";
import {type Components, type Holiday, type Period, type Series, sumOf} from "./series.js";

/** What is forecast, and how far. */
export interface ForecastOptions {
  /** The first entry's day, as days since 1970-01-01. */
  readonly start: number;
  /** Entries to forecast, from 1. */
  readonly horizon: number;
  /** Default "day". */
  readonly period?: Period;
  /** Default none. */
  readonly holidays?: readonly Holiday[];
}

/** A forecast value and the bands in which four of five, and 19 of 20, values are to fall. */
export interface ForecastPoint {
  readonly value: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** Errors on the holdout, of the chosen model before it knew the holdout. */
export interface Measures extends Accuracy {
  /** Shares of the holdout within the bands. */
  readonly coverage80: number;
  readonly coverage95: number;
  /** `mape` of the seasonal naive forecast. */
  readonly baselineMape: number | null;
  /** `mase` of it. */
  readonly baselineMase: number;
  /** Entries in the holdout. */
  readonly entries: number;
}

/** What the chosen model would have said at some time. */
export interface Backtest {
  /** Where it begins: an index of the values given. */
  readonly first: number;
  readonly points: readonly ForecastPoint[];
}

/** A forecast with all that is to be said about it. */
export interface Forecast extends Pick<Choice, "reason" | "candidates"> {
  readonly points: readonly ForecastPoint[];
  readonly chosen: CandidateName;
  /** The models of which it is the mean; one with share 1 otherwise. */
  readonly shares: Shares;
  readonly measures: Measures;
  /** Latest first; the first is the holdout, which the choice has not seen. */
  readonly backtest: readonly Backtest[];
  /** Parts of the fitted values and then of the forecast, from entry `first` on. */
  readonly components: Components;
  /** Index of the first entry that was used. */
  readonly first: number;
  readonly notes: readonly Note[];
}

/**
 * Forecasts sales by day or month, with bands, from the series alone.
 *
 * The last part of the history (as long as the forecast, a fifth at most) is kept from the choice. On what comes before,
 * seasonal naive, MSTL with ETS, a model like Prophet (seasons added, or as shares), and means of them are compared by
 * looks back; the best is measured on the part that was kept, and then fitted to everything. Seasonal naive is used where
 * nothing beats it. Values and bands stay at or above zero where the history does. Nothing is drawn: the same series has
 * the same forecast.
 *
 * Throws TooLittleData under 14 days or 12 months from the first entry that is not zero on.
 *
 * Cost: two years of days, 90 days ahead: about a second.
 *
 * @param values one a day or month, none left out; an entry that is not finite counts as 0
 * @example
 * forecast(revenue, {start: 19_358, horizon: 90}).points[0]!.value;
 */
export function forecast(values: Float64Array, options: ForecastOptions): Forecast {
  const {start, horizon, period = "day", holidays = []} = options;
  if (!(Number.isInteger(horizon) && horizon >= 1)) throw new RangeError(`invalid horizon: ${horizon}`);
  const {series, first, notes} = prepare({values, start, period, holidays});
  const looks = plan(series, horizon);
  const floor = floorOf(series.values);
  const floorBefore = floorOf(series.values.subarray(0, -looks.length));
  const past = chooseOn(series, looks, floorBefore);
  const {chosen} = past.choice;
  const later = looks.later.map((cutoff) => lookBack(series, cutoff, looks.length, namesOf(chosen.shares)));
  const all = [...later, ...past.origins];
  const {components, points} = ahead(series, horizon, all, chosen.shares, floor);
  const measures = measure(later[0]!, past.origins, chosen.shares, floorBefore, series);
  return {
    points,
    chosen: chosen.name,
    shares: chosen.shares,
    reason: past.choice.reason,
    candidates: past.choice.candidates,
    measures,
    backtest: backtests(later[0]!, past.origins, all, chosen.shares, floor, first),
    components,
    first,
    notes: [...notes, ...notesAfter(measures, horizon, looks)]
  };
}

function chooseOn(series: Series, looks: Plan, floor: number): {origins: Origin[]; choice: Choice} {
  const before = {...series, values: series.values.subarray(0, looks.choosing.at(-1)!)};
  const names = modelsFor(before);
  const origins = looks.choosing.map((cutoff) => lookBack(series, cutoff, looks.length, names));
  return {origins, choice: choose(origins, names, floor)};
}

/** Zero where nothing was ever below it. */
function floorOf(values: Float64Array): number {
  return values.every((value) => value >= 0) ? 0 : -Infinity;
}

function namesOf(shares: Shares): ModelName[] {
  return Object.keys(shares) as ModelName[];
}

function ahead(
  series: Series,
  horizon: number,
  origins: readonly Origin[],
  shares: Shares,
  floor: number
): Pick<Forecast, "components" | "points"> {
  const {length} = series.values;
  const free = combine(fitModels(series, horizon, namesOf(shares)), shares, length + horizon);
  const sum = sumOf(free);
  const trend = free.trend.map((value, i) => value + (i < length ? 0 : Math.max(0, floor - sum[i]!)));
  const said = sum.subarray(length).map((value) => Math.max(floor, value));
  const now = lookBack(series, length, 0, []).scale;
  return {components: {...free, trend}, points: withBands(said, origins, shares, floor, now)};
}

/** Bands from the errors at some origins around what is said at another, whose scale is given. */
function withBands(
  said: Float64Array,
  origins: readonly Origin[],
  shares: Shares,
  floor: number,
  scale: number
): ForecastPoint[] {
  const errors = origins.map((origin) => {
    const values = saidBy(origin, shares, floor);
    return values.map((value, i) => Math.abs(value - origin.actual[i]!) / origin.scale);
  });
  const looks = independentLooks(origins);
  const [narrow, wide] = [0.8, 0.95].map((coverage) => bandWidths(errors, said.length, coverage, looks));
  return Array.from(said, (value, i) => {
    const [half80, half95] = [narrow![i]! * scale, Math.max(narrow![i]!, wide![i]!) * scale];
    return {
      value,
      lower80: Math.max(floor, value - half80),
      upper80: value + half80,
      lower95: Math.max(floor, value - half95),
      upper95: value + half95
    };
  });
}

/** To how many looks that do not overlap these amount: the time that they cover. */
function independentLooks(origins: readonly Origin[]): number {
  const [latest, earliest] = [origins[0]!, origins.at(-1)!];
  return 1 + (latest.cutoff - earliest.cutoff) / latest.actual.length;
}

function measure(holdout: Origin, known: readonly Origin[], shares: Shares, floor: number, series: Series): Measures {
  const {actual, cutoff, scale} = holdout;
  const said = saidBy(holdout, shares, floor);
  const points = withBands(said, known, shares, floor, scale);
  const baseline = accuracy(
    actual,
    saidBy(baselineAt(series, cutoff, actual.length), {"seasonal-naive": 1}, floor),
    scale
  );
  const within = (lower: "lower80" | "lower95", upper: "upper80" | "upper95") =>
    points.filter((point, i) => point[lower] <= actual[i]! && actual[i]! <= point[upper]).length / points.length;
  return {
    ...accuracy(actual, said, scale),
    coverage80: within("lower80", "upper80"),
    coverage95: within("lower95", "upper95"),
    baselineMape: baseline.mape,
    baselineMase: baseline.mase,
    entries: actual.length
  };
}

function baselineAt(series: Series, cutoff: number, length: number): Origin {
  return lookBack(series, cutoff, length, ["seasonal-naive"]);
}

/** The holdout with the bands that were known then, the others with those known now. */
function backtests(
  holdout: Origin,
  known: readonly Origin[],
  all: readonly Origin[],
  shares: Shares,
  floor: number,
  first: number
): Backtest[] {
  return [holdout, ...known].map((origin) => ({
    first: first + origin.cutoff,
    points: withBands(saidBy(origin, shares, floor), origin === holdout ? known : all, shares, floor, origin.scale)
  }));
}

function notesAfter(measures: Measures, horizon: number, {length}: Plan): Note[] {
  const notes: [Note, boolean][] = [
    ["bands-beyond-backtest", horizon > length],
    ["zeros-left-out-of-mape", measures.mapeLeftOut > 0]
  ];
  return notes.flatMap(([note, holds]) => (holds ? [note] : []));
}
