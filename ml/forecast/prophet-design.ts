import type {Series} from "./series.js";

/** A column of the regression, and the standard deviation of what is believed of its coefficient beforehand. */
export interface Column {
  readonly part: "trend" | "week" | "year" | "holidays";
  /** One entry a period, of the history and then of the forecast. */
  readonly values: Float64Array;
  /** Of a normal belief, or the scale of Laplace's. */
  readonly prior: number;
  readonly sparse: boolean;
}

/** Periods of history that a season of a year needs. */
export const yearNeeds = {day: 365, month: 24} as const;

/** The columns of Prophet's model, with its default beliefs. */
export function designOf(series: Series, horizon: number): Column[] {
  return [...trendColumns(series, horizon), ...seasonColumns(series, horizon), ...holidayColumns(series, horizon)];
}

/** A line, and 25 places over the first four fifths of the history at which its slope may change. */
function trendColumns({values: {length}}: Series, horizon: number): Column[] {
  const column = (at: (t: number) => number, prior: number, sparse = false): Column => ({
    part: "trend",
    values: Float64Array.from({length: length + horizon}, (_, i) => at(i / (length - 1))),
    prior,
    sparse
  });
  const count = Math.min(25, Math.floor(length * 0.8) - 1);
  const breaks = Array.from(
    {length: count},
    (_, i) => Math.round(((i + 1) / count) * (0.8 * length - 1)) / (length - 1)
  );
  return [
    column(() => 1, 5),
    column((t) => t, 5),
    ...breaks.map((place) => column((t) => Math.max(0, t - place), 0.05, true))
  ];
}

function seasonColumns({values: {length}, start, period}: Series, horizon: number): Column[] {
  const week = period === "day" ? fourier("week", 7, 3) : [];
  const year =
    length >= yearNeeds[period] ? (period === "day" ? fourier("year", 365.25, 10) : fourier("year", 12, 6)) : [];
  function fourier(part: "week" | "year", season: number, order: number): Column[] {
    return Array.from({length: 2 * order}, (_, i) => ({
      part,
      values: Float64Array.from({length: length + horizon}, (_, t) => {
        const angle = (2 * Math.PI * (Math.floor(i / 2) + 1) * ((period === "day" ? start : 0) + t)) / season;
        return i % 2 ? Math.cos(angle) : Math.sin(angle);
      }),
      prior: 10,
      sparse: false
    }));
  }
  return [...week, ...year];
}

/** A column for each holiday that the history has seen. */
function holidayColumns({values: {length}, start, period, holidays}: Series, horizon: number): Column[] {
  if (period === "month") return [];
  return holidays.flatMap(({days}) => {
    const values = new Float64Array(length + horizon);
    for (const day of days) if (day >= start && day < start + values.length) values[day - start] = 1;
    return values.subarray(0, length).includes(1)
      ? [{part: "holidays", values, prior: 0.3, sparse: false} as const]
      : [];
  });
}
