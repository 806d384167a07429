import {svgElement} from "./element.js";

/** The least span that a sparkline shows, as a share of its highest value: less than this looks flat, and is. */
const leastSpan = 0.25;

/**
 * A line without axes, from its lowest to its highest value. Gaps are values that are not known; the last has a dot.
 * @param values in the order of time
 * @param options width and height in pixels of the drawing, which stretches to its place
 */
export function sparkline(values: readonly (number | null)[], {width = 120, height = 28} = {}): SVGSVGElement {
  const known = values.filter((value) => value !== null);
  const top = Math.max(...known);
  const bottom = Math.min(Math.min(...known), top - leastSpan * Math.abs(top));
  const x = (i: number) => (values.length < 2 ? width - 3 : 2 + (i * (width - 5)) / (values.length - 1)).toFixed(1);
  const y = (value: number) =>
    (top === bottom ? height - 3 : 3 + ((top - value) * (height - 6)) / (top - bottom)).toFixed(1);
  const line = values.map((value, i) => (value === null ? "" : `${joins(values, i)}${x(i)},${y(value)}`)).join("");
  const last = values.findLastIndex((value) => value !== null);
  const stroke = {
    fill: "none",
    stroke: "currentColor",
    "vector-effect": "non-scaling-stroke",
    "stroke-linecap": "round"
  };
  return svgElement(
    "svg",
    {class: "sparkline", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true"},
    known.length > 0 && svgElement("path", {...stroke, d: line, "stroke-width": 1.5}),
    // A line of no length with round ends stays a circle however the drawing is stretched.
    last >= 0 && svgElement("path", {...stroke, d: `M${x(last)},${y(values[last]!)}h0`, "stroke-width": 5})
  );
}

function joins(values: readonly (number | null)[], i: number): "M" | "L" {
  return i === 0 || values[i - 1] === null ? "M" : "L";
}
