import {type Day, type DayRange, isDay} from "../model/calendar.js";
import {filterDimensions} from "../model/dimensions.js";
import {type Preset, presets} from "../model/filters.js";
import type {Text} from "../model/text.js";
import type {Filters} from "./metric-query.js";
import {defaultPreset} from "./overview.js";
import {type Selection, chartGrains} from "./selection.js";

/** A parameter of the address that was ignored, and why. */
export interface Notice {
  readonly parameter: string;
  readonly message: Text;
}

/** The parameters that an address may set, named as the API names them. */
export const selectionParameters: readonly string[] = [
  "period",
  "start_date",
  "end_date",
  ...filterDimensions,
  "min_price",
  "max_price",
  "granularity",
  "predictions"
];

const longestMember = 200;
const mostMembers = 500;

const unusable: Text = {en: "not a usable value", es: "no es un valor utilizable"};
const repeated: Text = {en: "given more than once", es: "aparece más de una vez"};
const reversedDays: Text = {en: "the period ends before it begins", es: "el período termina antes de empezar"};
const reversedPrices: Text = {
  en: "the highest price is below the lowest",
  es: "el precio máximo es menor que el mínimo"
};
const overruled: Text = {en: "the dates in the address come first", es: "prevalecen las fechas de la dirección"};

/** Reads a selection from the query string of an address. What cannot be used is ignored, each with a notice. */
export function readSelection(search: string | URLSearchParams): {selection: Selection; notices: readonly Notice[]} {
  const reader = new Reader(new URLSearchParams(search));
  const range = readRange(reader);
  const preset = reader.single("period", readPreset);
  const custom = range.start !== undefined || range.end !== undefined;
  if (custom && preset !== undefined) reader.refuse("period", overruled);
  const grain = reader.single("granularity", (text) => chartGrains.find((name) => name === text));
  const predictions = reader.single("predictions", (text) => (text === "on" || text === "off" ? text : undefined));
  return {
    selection: {
      period: custom ? "custom" : (preset ?? defaultPreset),
      range,
      filters: readFilters(reader),
      grain: grain ?? null,
      predictions: predictions !== "off"
    },
    notices: reader.notices
  };
}

/**
 * Writes a selection as a query string, which `readSelection` reads back; what is the default is left out.
 * @param onto parameters of others, which stay
 */
export function writeSelection(selection: Selection, onto: string | URLSearchParams = ""): URLSearchParams {
  const parameters = new URLSearchParams(onto);
  for (const name of selectionParameters) parameters.delete(name);
  const {period, range, filters, grain, predictions} = selection;
  if (period !== "custom" && period !== defaultPreset) parameters.set("period", period);
  if (period === "custom" && range.start !== undefined) parameters.set("start_date", range.start);
  if (period === "custom" && range.end !== undefined) parameters.set("end_date", range.end);
  for (const name of filterDimensions) for (const member of filters[name] ?? []) parameters.append(name, member);
  if (filters.min_price !== undefined) parameters.set("min_price", String(filters.min_price));
  if (filters.max_price !== undefined) parameters.set("max_price", String(filters.max_price));
  if (grain !== null) parameters.set("granularity", grain);
  if (!predictions) parameters.set("predictions", "off");
  return parameters;
}

class Reader {
  readonly notices: Notice[] = [];
  readonly #parameters: URLSearchParams;

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  refuse(parameter: string, message: Text): undefined {
    this.notices.push({parameter, message});
    return undefined;
  }

  single<T>(name: string, parse: (text: string) => T | undefined): T | undefined {
    const values = this.#parameters.getAll(name);
    if (values.length === 0) return undefined;
    if (values.length > 1) return this.refuse(name, repeated);
    return parse(values[0]!) ?? this.refuse(name, unusable);
  }

  members(name: string): string[] {
    const values = [...new Set(this.#parameters.getAll(name))];
    const usable = values.filter(isMember).slice(0, mostMembers);
    if (usable.length < values.length) this.refuse(name, unusable);
    return usable;
  }
}

function readPreset(text: string): Preset | undefined {
  return Object.hasOwn(presets, text) ? (text as Preset) : undefined;
}

function readRange(reader: Reader): Partial<DayRange> {
  const start = reader.single("start_date", readDay);
  const end = reader.single("end_date", readDay);
  if (start !== undefined && end !== undefined && start > end) {
    reader.refuse("end_date", reversedDays);
    return {};
  }
  return {...(start !== undefined && {start}), ...(end !== undefined && {end})};
}

function readDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

function readFilters(reader: Reader): Filters {
  const members = filterDimensions.map((name) => [name, reader.members(name)] as const);
  const min = reader.single("min_price", readPrice);
  const max = reader.single("max_price", readPrice);
  const chosen: Filters = Object.fromEntries(members.filter(([, values]) => values.length > 0));
  if (min !== undefined && max !== undefined && min > max) {
    reader.refuse("max_price", reversedPrices);
    return chosen;
  }
  return {...chosen, ...(min !== undefined && {min_price: min}), ...(max !== undefined && {max_price: max})};
}

function readPrice(text: string): number | undefined {
  if (!/^\d{1,10}(\.\d{1,4})?$/.test(text)) return undefined;
  return Number(text) <= 1e9 ? Number(text) : undefined;
}

function isMember(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- a control character is never part of a name, and a database refuses NUL
  return text.length > 0 && text.length <= longestMember && !/[\u0000-\u001f\u007f]/.test(text) && text.isWellFormed();
}
