import {type MetricName, metricNames, metrics} from "../model/metrics.js";
import type {Language} from "../model/text.js";
import type {Statement} from "../query/parameters.js";
import {metricDefinition, statementText} from "./definition.js";
import {element} from "./element.js";
import {words} from "./words.js";

export interface MetricCatalogueOptions {
  readonly language: Language;
  /** The SQL of one metric. */
  readonly statement: (name: MetricName) => Statement;
}

/** Every metric of the model: what it means, what it can be cut by, and its SQL. */
export function metricCatalogue({language, statement}: MetricCatalogueOptions): HTMLElement {
  return element(
    "div",
    {class: "catalogue"},
    metricNames.map((name) =>
      element(
        "section",
        {id: name},
        element("h2", {}, metrics[name].label[language], " ", element("code", {}, name)),
        metricDefinition(metrics[name], {language}),
        element("details", {}, element("summary", {}, words.sql[language]), statementText(statement(name), {language}))
      )
    )
  );
}
