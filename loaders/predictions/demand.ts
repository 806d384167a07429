import {type DemandModel, fitDemand} from "../../ml/demand/demand-model.js";
import {servedShare} from "../../ml/demand/measure-demand.js";
import {stockPosition} from "../../ml/demand/stock-policy.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import type {DemandAnswer} from "../../src/query/predictions/demand.js";
import {readDemand} from "./demand-history.js";
import {demandOutlooks} from "./demand-product.js";
import {type DemandContext, type DemandParameters, adviceOn, describeDemand, reviewDays} from "./demand-row.js";
import type {PredictionTask} from "./task.js";

/** A product by its number, with what it is ranked by. */
interface Ranked {
  readonly number: number;
  /** Revenue to be lost within the lead time. */
  readonly urgency: number;
  readonly revenue: number;
  readonly units: number;
}

/** Products that are answered with. */
const kept = 100;

/** How many units of each product will be asked for, and what that means for its stock. */
export const demand: PredictionTask<DemandParameters, DemandAnswer> = {
  name: "demand",
  version: 1,
  defaults: [{lead_time_days: 14, service_level: 0.95}],
  async run(engine, parameters) {
    const history = await readDemand(engine);
    const sold = history.products.filter(({daysSinceSale}) => daysSinceSale !== null).length;
    if (sold === 0) throw new TooLittleData("products", {needed: 1, found: 0});
    const model = fitDemand(history.panel);
    const outlooks = demandOutlooks(model, history.products);
    const rankedBy = history.products.some(({stock}) => stock !== null) ? "urgency" : "forecast";
    const context = {model, products: history.products, outlooks, ...parameters};
    const numbers = rank(rankProducts(context), rankedBy).slice(0, kept);
    return {
      answer: {
        ...parameters,
        review_days: reviewDays,
        ranked_by: rankedBy,
        products: countProducts(context),
        data: numbers.map(({number}) => describeDemand(number, context)),
        measured: measuredOf(model, parameters.service_level)
      }
    };
  }
};

function rankProducts({model, products, outlooks, lead_time_days: days}: DemandContext): Ranked[] {
  return products.map(({stock, price}, number): Ranked => {
    const {level, over} = outlooks[number]!;
    if (level <= 0) return {number, urgency: 0, revenue: 0, units: 0};
    const units = over(30).mean;
    const shortage = stock === null ? 0 : stockPosition(stock, over(days), model.calibration).shortage;
    return {number, urgency: (price ?? 0) * shortage, revenue: (price ?? 0) * units, units};
  });
}

function rank(ranked: readonly Ranked[], by: DemandAnswer["ranked_by"]): readonly Ranked[] {
  const first = (a: Ranked, b: Ranked) => (by === "urgency" ? b.urgency - a.urgency : 0);
  return ranked.toSorted((a, b) => first(a, b) || b.revenue - a.revenue || b.units - a.units || a.number - b.number);
}

function countProducts(context: DemandContext): DemandAnswer["products"] {
  const histories = context.outlooks.map(({history}) => history);
  const count = (name: string) => histories.filter((history) => history === name).length;
  return {
    total: histories.length,
    new: count("new"),
    discontinued: count("discontinued"),
    never_sold: count("never sold"),
    reorder_now: histories.filter((_, number) => adviceOn(number, context) === "reorder now").length
  };
}

function measuredOf({measured, said, calibration}: DemandModel, level: number): DemandAnswer["measured"] {
  const percent = (share: number) => (Number.isFinite(share) ? Number((100 * share).toFixed(2)) : null);
  return {
    forecasts: measured.forecasts,
    wape: percent(measured.wape),
    baseline_wape: percent(measured.baselineWape),
    coverage_50: percent(measured.coverage50),
    coverage_80: percent(measured.coverage80),
    coverage_95: percent(measured.coverage95),
    service_level_reached: percent(servedShare(said, calibration, level))
  };
}
