import type {Day, DayRange, Grain} from "../model/calendar.js";
import type {DimensionName} from "../model/dimensions.js";
import type {Preset} from "../model/filters.js";
import type {Shop} from "../model/settings.js";
import type {Filters} from "./metric-query.js";
import {defaultPreset, presetRange} from "./overview.js";

/** The grains that a page offers for its charts over time. */
export const chartGrains = ["day", "week", "month"] as const satisfies readonly Grain[];

export type ChartGrain = (typeof chartGrains)[number];

/** What the reader of a page has chosen; it lives in the address (see url.ts). */
export interface Selection {
  /** A preset, or `custom` where `range` names the days. */
  readonly period: Preset | "custom";
  /** The days of a custom period; an absent end is open. Empty for a preset. */
  readonly range: Partial<DayRange>;
  readonly filters: Filters;
  /** The grain of charts over time; null takes the one that fits the range. */
  readonly grain: ChartGrain | null;
  /** Whether pages show what models predict; true by default. */
  readonly predictions: boolean;
}

/** What a page shows where nothing is chosen. */
export const defaultSelection: Selection = {
  period: defaultPreset,
  range: {},
  filters: {},
  grain: null,
  predictions: true
};

/** The days of a selection, ends filled in from the data; a preset ends on the last day with data. */
export function selectedRange({period, range}: Selection, {firstDay, lastDay}: Shop): Partial<DayRange> {
  if (firstDay === null || lastDay === null) return range;
  if (period !== "custom") return presetRange(period, {firstDay, lastDay});
  return {start: range.start ?? earlier(firstDay, range.end), end: range.end ?? later(lastDay, range.start)};
}

function earlier(day: Day, other: Day | undefined): Day {
  return other !== undefined && other < day ? other : day;
}

function later(day: Day, other: Day | undefined): Day {
  return other !== undefined && other > day ? other : day;
}

/** The filters with the members of one dimension replaced; none of them removes the filter. */
export function withMembers(filters: Filters, dimension: DimensionName, members: readonly string[]): Filters {
  const {[dimension]: _, ...rest} = filters;
  return members.length === 0 ? rest : {...rest, [dimension]: members};
}

/** The filters with the price range replaced; an absent bound is open. */
export function withPrice(filters: Filters, price: {readonly min?: number; readonly max?: number}): Filters {
  const {min_price: _min, max_price: _max, ...rest} = filters;
  return {
    ...rest,
    ...(price.min === undefined ? {} : {min_price: price.min}),
    ...(price.max === undefined ? {} : {max_price: price.max})
  };
}
