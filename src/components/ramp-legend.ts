import type {Unit} from "../model/metrics.js";
import {element} from "./element.js";
import {type Locale, shortFigure} from "./format.js";
import {rampColour} from "./ramp.js";

/** What the ends of a ramp stand for: nothing, and the most. */
export function rampLegend(most: number, unit: Unit, locale: Locale): HTMLElement {
  const stops = [0, 0.25, 0.5, 0.75, 1].map(rampColour).join(", ");
  return element(
    "p",
    {class: "ramp-legend"},
    "0",
    element("span", {class: "ramp", style: `background: linear-gradient(to right, ${stops})`}),
    shortFigure(most, unit, locale)
  );
}
