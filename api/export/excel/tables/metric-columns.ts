import {type MetricName, metrics} from "../../../../src/model/metrics.js";
import type {Language} from "../../../../src/model/text.js";
import type {Values} from "../../../../src/query/finish.js";
import {type CellValue, type SheetColumn, fraction} from "../sheet-table.js";

const kinds = {currency: "money", count: "count", percent: "percent"} as const;

/** The columns of metrics: those that are sums or counts have a total, revenue a bar, a margin a scale. */
export function metricColumns(names: readonly MetricName[], language: Language): SheetColumn[] {
  return names.map((name) => {
    const {label, unit, additive, denominator} = metrics[name];
    return {
      name,
      label: label[language],
      kind: kinds[unit],
      summed: denominator === undefined,
      additive,
      ...(name === "revenue" && {colouring: "bar"}),
      ...(name === "profit_margin" && {colouring: "scale"})
    };
  });
}

/** The values of metrics as cells hold them. */
export function metricCells(names: readonly MetricName[], values: Values): CellValue[] {
  return names.map((name) => metricCell(name, values[name] ?? null));
}

/** A metric's figures by name, as cells hold them. */
export function wholeFigures(names: readonly MetricName[], values: Values): Record<string, number | null> {
  return Object.fromEntries(names.map((name) => [name, metricCell(name, values[name] ?? null)]));
}

function metricCell(name: MetricName, value: number | null): number | null {
  return metrics[name].unit === "percent" ? fraction(value) : value;
}
