import {type DemandDistribution, demandQuantile, expectedShortage, probabilityUpTo} from "./demand-distribution.js";
import {type LevelCalibration, levelReached, levelToAsk} from "./level-calibration.js";

/** What a stock is to the demand for it. */
export interface StockPosition {
  /** That more is asked for within the lead time than is there. */
  readonly stockOut: number;
  /** Units that are asked for in vain within the lead time, on average. */
  readonly shortage: number;
}

/** How a stock stands. A stock below 0 is none. */
export function stockPosition(
  stock: number,
  leadTime: DemandDistribution,
  calibration: LevelCalibration
): StockPosition {
  const held = Math.max(0, stock);
  return {
    stockOut: leadTime.mean <= 0 ? 0 : 1 - levelReached(calibration, probabilityUpTo(held, leadTime)),
    shortage: expectedShortage(held, leadTime)
  };
}

/** Whether a stock is at the reorder point of a level or below: one unit less does not suffice any more. */
export function isToReorder(
  stock: number,
  {level, leadTime, calibration}: {level: number; leadTime: DemandDistribution; calibration: LevelCalibration}
): boolean {
  if (leadTime.mean <= 0) return false;
  return probabilityUpTo(Math.floor(stock) - 1, leadTime) < levelToAsk(calibration, level);
}

/**
 * The least units that suffice with the probability of a level: of the demand within the lead time, the reorder point
 * of a policy that orders up to a level; of lead time and review period together, that level.
 *
 * Source: E. A. Silver, D. F. Pyke, D. J. Thomas, "Inventory and Production Management in Supply Chains" (4th edition,
 * 2017), the (R, s, S) policy.
 */
export function unitsFor(level: number, demand: DemandDistribution, calibration: LevelCalibration): number {
  if (demand.mean <= 0) return 0;
  return demandQuantile(Math.min(0.999_9, levelToAsk(calibration, level)), demand);
}
