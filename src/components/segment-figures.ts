import {type RfmSegment, rfmSegments} from "../model/segments.js";
import type {QueryResult, Values} from "../query/finish.js";

/** What an RFM segment holds; shares in percent of all segments, null where there is nothing to share. */
export interface SegmentFigures {
  readonly segment: RfmSegment;
  readonly customers: number;
  readonly customerShare: number | null;
  readonly revenue: number;
  readonly revenueShare: number | null;
  /** Null without an order. */
  readonly orderValue: number | null;
}

/**
 * All eleven segments, best first, those without a customer with zeros.
 * @param answer customers, revenue and average_order_value by rfm_segment
 */
export function segmentFigures({rows}: QueryResult): SegmentFigures[] {
  const bySegment = new Map<string, Values>(rows.map(({keys, values}) => [String(keys.rfm_segment), values]));
  const value = (segment: RfmSegment, name: string) => bySegment.get(segment)?.[name] ?? 0;
  const sum = (name: string) => rfmSegments.reduce((total, segment) => total + value(segment, name), 0);
  const totals = {customers: sum("customers"), revenue: sum("revenue")};
  const share = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : null);
  return rfmSegments.map((segment) => {
    const [customers, revenue] = [value(segment, "customers"), value(segment, "revenue")];
    return {
      segment,
      customers,
      customerShare: share(customers, totals.customers),
      revenue,
      revenueShare: share(revenue, totals.revenue),
      orderValue: bySegment.get(segment)?.average_order_value ?? null
    };
  });
}
