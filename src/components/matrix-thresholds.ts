import type {Text} from "../model/text.js";
import type {MatrixThresholds} from "../query/product-matrix.js";
import {element, uniqueId} from "./element.js";
import {type Locale, changeFigure, shortFigure} from "./format.js";

/** What the reader has chosen; null takes the fair threshold of the data. */
export interface ChosenThresholds {
  readonly share: number | null;
  readonly growth: number | null;
}

/** A form whose `value` is what was chosen; it sends `input`. */
export interface MatrixThresholdsForm extends HTMLFormElement {
  readonly value: ChosenThresholds;
  /** Tells the thresholds that hold where none are chosen. */
  show(fair: MatrixThresholds): void;
}

const texts = {
  share: {en: "A large product has from", es: "Un producto grande tiene desde"},
  ofRevenue: {en: "of revenue", es: "de los ingresos"},
  growth: {en: "High growth is from", es: "Un crecimiento alto es desde"},
  fairShare: {en: "the mean product", es: "el producto medio"},
  fairGrowth: {en: "all products together", es: "todos los productos juntos"},
  reset: {en: "Back to the shop's own", es: "Volver a los de la tienda"}
} as const satisfies Record<string, Text>;

/** Two sliders for the matrix: steps of a factor, as shares and growth are drawn on logarithmic scales. */
export function matrixThresholds({locale}: {readonly locale: Locale}): MatrixThresholdsForm {
  const {language} = locale;
  let fair: MatrixThresholds = {share: 0, growth: 0};
  let chosen: ChosenThresholds = {share: null, growth: null};
  const change = (part: Partial<ChosenThresholds>) => {
    chosen = {...chosen, ...part};
    draw();
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  // Between a sixteenth and sixteen times the mean product; between a quarter and eight times the revenue before.
  const share = slider({min: -4, max: 4, step: 0.25}, (step) => change({share: rounded(fair.share * 2 ** step)}));
  const growth = slider({min: -2, max: 3, step: 0.1}, (step) => change({growth: Math.round(100 * (2 ** step - 1))}));
  const reset = element(
    "button",
    {type: "button", onclick: () => change({share: null, growth: null})},
    texts.reset[language]
  );
  const draw = () => {
    const {share: from, growth: rise} = effective(chosen, fair);
    share.input.value = String(fair.share > 0 ? Math.log2(from / fair.share) : 0);
    growth.input.value = String(Math.log2(1 + rise / 100));
    const own = (part: keyof ChosenThresholds, text: Text) => (chosen[part] === null ? ` (${text[language]})` : "");
    share.say(`${shortFigure(from, "percent", locale)} ${texts.ofRevenue[language]}${own("share", texts.fairShare)}`);
    growth.say(`${changeFigure(rise, {change: "percent"}, locale)}${own("growth", texts.fairGrowth)}`);
    reset.disabled = chosen.share === null && chosen.growth === null;
  };
  const form = element(
    "form",
    {class: "matrix-thresholds", onsubmit: (event) => event.preventDefault()},
    share.labelled(texts.share[language]),
    growth.labelled(texts.growth[language]),
    reset
  );
  const show = (own: MatrixThresholds) => {
    fair = own;
    draw();
  };
  Object.defineProperty(form, "value", {get: () => chosen});
  return Object.assign(form, {show}) as unknown as MatrixThresholdsForm;
}

/** What was chosen, and what is fair where nothing was. */
export function effective(chosen: ChosenThresholds, fair: MatrixThresholds): MatrixThresholds {
  return {share: chosen.share ?? fair.share, growth: chosen.growth ?? fair.growth};
}

interface Slider {
  readonly input: HTMLInputElement;
  readonly say: (text: string) => void;
  readonly labelled: (label: string) => HTMLElement;
}

function slider(limits: {min: number; max: number; step: number}, onmove: (step: number) => void): Slider {
  const id = uniqueId("threshold");
  const input = element("input", {
    id,
    type: "range",
    ...limits,
    oninput: (event: Event) => {
      // The form sends its own event, when its value is set.
      event.stopPropagation();
      onmove(Number(input.value));
    }
  });
  const output = element("output", {for: id});
  return {
    input,
    say: (text) => {
      output.textContent = text;
      input.setAttribute("aria-valuetext", text);
    },
    labelled: (label) => element("div", {}, element("label", {for: id}, label), input, output)
  };
}

/** Two significant digits: what a reader can name. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
