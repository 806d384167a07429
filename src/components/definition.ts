import {type Metric, unitLabels} from "../model/metric.js";
import {allowedDimensions, allowedFilters, allowsPriceFilter} from "../model/metric-scope.js";
import {type MetricName, metrics} from "../model/metrics.js";
import {dimensions} from "../model/dimensions.js";
import {filters as otherFilters} from "../model/filters.js";
import type {Language} from "../model/text.js";
import type {Statement} from "../query/parameters.js";
import {dialog} from "./dialog.js";
import {element} from "./element.js";
import {words} from "./words.js";

export interface DefinitionOptions {
  readonly language: Language;
  /** The SQL behind the figure; asked for when the definition is opened. */
  readonly statement: () => Statement;
}

/** A small button that opens the definition of metrics, with the SQL and the parameters of the figure beside it. */
export function definitionButton(names: readonly MetricName[], options: DefinitionOptions): HTMLButtonElement {
  const {language} = options;
  const label = `${metrics[names[0]!].label[language]}: ${words.definition[language]}`;
  const open = () => openDialog(names, options);
  return element(
    "button",
    {type: "button", class: "definition-button", "aria-label": label, title: label, onclick: open},
    "i"
  );
}

/** What a metric means: description, unit, and what it can be grouped and filtered by. */
export function metricDefinition(metric: Metric, {language}: {readonly language: Language}): HTMLElement {
  const labels = (names: readonly (keyof typeof dimensions)[]) => names.map((name) => dimensions[name].label[language]);
  const filters = [
    ...labels(allowedFilters(metric)),
    ...(allowsPriceFilter(metric) ? [otherFilters.price.label[language]] : [])
  ];
  return element(
    "div",
    {class: "metric-definition"},
    element("p", {}, `${metric.description[language]}.`),
    element(
      "dl",
      {},
      term(words.unit[language], unitLabels[metric.unit][language]),
      term(words.comparedIn[language], words[metric.change][language]),
      term(words.allowedDimensions[language], labels(allowedDimensions(metric)).join(", ") || "–"),
      term(words.allowedFilters[language], filters.join(", ") || "–")
    )
  );
}

/** The text of a statement and its parameters by placeholder. */
export function statementText({sql, parameters}: Statement, {language}: {readonly language: Language}): HTMLElement {
  const rows = parameters.map((value, i) =>
    element("tr", {}, element("th", {scope: "row"}, `$${i + 1}`), element("td", {}, [value].flat().join(", ")))
  );
  return element(
    "div",
    {class: "statement"},
    element("h3", {}, words.sql[language]),
    element("pre", {tabindex: 0, "aria-label": "SQL"}, element("code", {}, sql)),
    rows.length > 0 && element("h3", {}, words.parameters[language]),
    rows.length > 0 && element("table", {}, element("tbody", {}, rows))
  );
}

function term(name: string, value: string): HTMLElement[] {
  return [element("dt", {}, name), element("dd", {}, value)];
}

function openDialog(names: readonly MetricName[], {language, statement}: DefinitionOptions): void {
  const chosen = names.map((name) => metrics[name]);
  const title = chosen.map(({label}) => label[language]).join(" · ");
  const definitions = chosen.flatMap((metric) => [
    chosen.length > 1 && element("h3", {}, metric.label[language]),
    metricDefinition(metric, {language})
  ]);
  dialog(title, {language}, ...definitions, statementText(statement(), {language}));
}
