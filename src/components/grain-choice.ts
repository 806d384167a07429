import {grainLabels} from "../model/calendar.js";
import type {Language} from "../model/text.js";
import {type ChartGrain, chartGrains} from "../query/selection.js";
import {element, uniqueId} from "./element.js";
import {words} from "./words.js";

/** A choice of grain that can be told which one is shown. */
export interface GrainChoice extends HTMLFieldSetElement {
  show(grain: ChartGrain): void;
}

/** Day, week or month. */
export function grainChoice({
  language,
  onchange
}: {
  readonly language: Language;
  readonly onchange: (grain: ChartGrain) => void;
}): GrainChoice {
  const name = uniqueId("grain");
  const inputs = chartGrains.map((grain) =>
    element("input", {type: "radio", name, value: grain, onchange: () => onchange(grain)})
  );
  const labels = inputs.map((input, i) =>
    element("label", {}, input, element("span", {}, grainLabels[chartGrains[i]!][language]))
  );
  const fieldset = element("fieldset", {class: "grain-choice"}, element("legend", {}, words.grain[language]), labels);
  return Object.assign(fieldset, {
    show: (grain: ChartGrain) => inputs.forEach((input) => (input.checked = input.value === grain))
  });
}
