import {type DimensionName, dimensionNames, dimensions} from "./dimensions.js";
import {type MeasureName, type Source, measures} from "./measures.js";
import type {Metric} from "./metric.js";

/** The measures that a metric is computed from. */
export function measuresOf({numerator, denominator}: Metric): MeasureName[] {
  return denominator === undefined ? [numerator] : [numerator, denominator];
}

/** The tables that a metric is computed from. */
export function sourcesOf(metric: Metric): Source[] {
  return [...new Set(measuresOf(metric).map((name) => measures[name].source))];
}

/** The dimensions that a metric can be grouped by, beside the time grain that all of them allow. */
export function allowedDimensions(metric: Metric): DimensionName[] {
  return dimensionNames.filter((dimension) => sourcesOf(metric).every((source) => knows(source, dimension)));
}

/** The dimensions that a metric can be filtered by. Named datasets filter the lines that choose their customers. */
export function allowedFilters(metric: Metric): DimensionName[] {
  const sources = sourcesOf(metric).map((source) => (source === "sessions" ? source : "lines"));
  return dimensionNames.filter((dimension) => sources.every((source) => knows(source, dimension)));
}

/** Whether a metric can be filtered by unit price. */
export function allowsPriceFilter(metric: Metric): boolean {
  return !sourcesOf(metric).includes("sessions");
}

function knows(source: Source, dimension: DimensionName): boolean {
  return (dimensions[dimension].sources as readonly string[]).includes(source);
}
