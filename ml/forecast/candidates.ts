import {mstlEts} from "./mstl.js";
import {prophet} from "./prophet.js";
import {seasonalNaive} from "./seasonal-naive.js";
import {type Components, type Series, componentNames, noComponents} from "./series.js";

/** The models that are fitted. */
export const models = ["seasonal-naive", "mstl-ets", "prophet-additive", "prophet-multiplicative"] as const;
export type ModelName = (typeof models)[number];

/** The share of each model in a candidate; those left out have none. */
export type Shares = Readonly<Partial<Record<ModelName, number>>>;

/** What can be chosen: a model, or a mean of models. */
export type CandidateName = ModelName | "mean" | "weighted-mean";

/** The fitted models of one series. */
export type Fits = ReadonlyMap<ModelName, Components>;

/** Periods under which only the simplest models are tried: four weeks, two years. */
export const shortHistory = {day: 28, month: 24} as const;

/** The models that suit a history: shares of the trend only where it is above zero, Prophet's not for a short one. */
export function modelsFor({values, period}: Series): ModelName[] {
  if (values.length < shortHistory[period]) return ["seasonal-naive", "mstl-ets"];
  return models.filter((name) => name !== "prophet-multiplicative" || isPositive(values));
}

/** Whether seasons as shares make sense: nothing below zero, and few zeros. */
export function isPositive(values: Float64Array): boolean {
  return values.every((value) => value >= 0) && values.filter((value) => value === 0).length <= values.length / 4;
}

/** The mean that has proved best on many series: MSTL and Prophet in shares, or added where that does not suit. */
export function meanOf(available: readonly ModelName[]): Shares | undefined {
  const partner = (["prophet-multiplicative", "prophet-additive"] as const).find((name) => available.includes(name));
  return partner && {"mstl-ets": 0.5, [partner]: 0.5};
}

/** Fits the models, each once; MSTL without the effect of holidays that Prophet has found. */
export function fitModels(series: Series, horizon: number, names: readonly ModelName[]): Fits {
  const length = series.values.length + horizon;
  const needsHolidays = series.holidays.length > 0 && names.includes("mstl-ets") && series.period === "day";
  const additive =
    names.includes("prophet-additive") || (needsHolidays && series.values.length >= shortHistory.day)
      ? prophet(series, horizon, "additive")
      : undefined;
  const fit = (name: ModelName): Components => {
    if (name === "seasonal-naive") return seasonalNaive(series, horizon);
    if (name === "mstl-ets") return mstlEts(series, horizon, additive?.holidays ?? new Float64Array(length));
    return name === "prophet-additive" ? additive! : prophet(series, horizon, "multiplicative");
  };
  return new Map(names.map((name) => [name, fit(name)]));
}

/** The mean of fitted models, part by part. */
export function combine(fits: Fits, shares: Shares, length: number): Components {
  const sum = noComponents(length);
  for (const [name, share = 0] of Object.entries(shares) as [ModelName, number][])
    for (const part of componentNames) {
      const values = fits.get(name)![part];
      for (let i = 0; i < length; i++) sum[part][i]! += share * values[i]!;
    }
  return sum;
}
