import type {DemandModel} from "../../ml/demand/demand-model.js";
import {hasHistory, levelled} from "../../ml/demand/demand-state.js";
import {type DemandDistribution} from "../../ml/demand/demand-distribution.js";
import {distributionOver, levelOf} from "../../ml/demand/predict-demand.js";
import type {DemandHistory as History} from "../../src/query/predictions/demand.js";
import type {StockedProduct} from "./demand-history.js";

/** Days without a sale after which a product counts as discontinued. */
const daysToDiscontinued = 180;
/** Weeks of its own that a new product's category counts for. */
const priorWeeks = 2;

/** What a product's demand is computed from. */
export interface Outlook {
  readonly history: History;
  /** Units a week, in weeks of the year's mean. */
  readonly level: number;
  /** The units that are asked for in some days. */
  readonly over: (days: number) => DemandDistribution;
}

/** How the demand for each product is foreseen: by its own past, a new one's by its category's too. */
export function demandOutlooks(model: DemandModel, products: readonly StockedProduct[]): readonly Outlook[] {
  const histories = products.map((product, number) => historyOf(model, product, number));
  const levels = products.map((_, number) => (histories[number] === "enough" ? levelOf(model, number) : 0));
  const typical = typicalLevels(model, levels, histories);
  return histories.map((history, number) => {
    const isNew = history === "new";
    const level = isNew ? newLevel(model, number, typical[model.panel.categories[number]!]!) : levels[number]!;
    const doubt = isNew ? priorWeeks / (priorWeeks + weeksOnSale(model, number)) : 0;
    const over = (days: number) => {
      const {mean, variance} = distributionOver(model, number, {weeks: days / 7, level});
      return {mean, variance: variance + doubt * mean ** 2};
    };
    return {history, level, over};
  });
}

function historyOf({panel, state}: DemandModel, {daysSinceSale}: StockedProduct, number: number): History {
  if (!hasHistory(panel, number, state.until) && panel.starts[number]! < panel.weeks) return "new";
  if (daysSinceSale === null) return "never sold";
  return daysSinceSale >= daysToDiscontinued ? "discontinued" : "enough";
}

/** The median level of each category's products that are sold. */
function typicalLevels({panel}: DemandModel, levels: readonly number[], histories: readonly History[]): number[] {
  const groups = Array.from({length: panel.categoryCount}, () => [] as number[]);
  levels.forEach((level, number) => histories[number] === "enough" && groups[panel.categories[number]!]!.push(level));
  return groups.map((group) => group.sort((a, b) => a - b)[Math.floor(group.length / 2)] ?? 0);
}

/** A new product's few weeks, drawn to what is typical of its category. */
function newLevel(model: DemandModel, number: number, typical: number): number {
  const {season} = model.rules[model.state.classes[number]!].parts;
  const units = levelled(model.panel, model.state, number, season).reduce((sum, week) => sum + week, 0);
  return (units + priorWeeks * typical) / (weeksOnSale(model, number) + priorWeeks);
}

function weeksOnSale({panel}: DemandModel, number: number): number {
  return panel.weeks - panel.starts[number]!;
}
