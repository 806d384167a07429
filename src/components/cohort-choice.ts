import {metrics} from "../model/metrics.js";
import type {Language, Text} from "../model/text.js";
import type {CohortMetric} from "./cohorts.js";
import {element, uniqueId} from "./element.js";

/** What of a cohort is shown: its customers or its revenue, in percent of its first month or as they are. */
export interface CohortView {
  readonly metric: CohortMetric;
  readonly as: "percent" | "counts";
}

const legends = {show: {en: "Show", es: "Ver"}, as: {en: "as", es: "como"}} as const satisfies Record<string, Text>;

const options = {
  metric: {customers: metrics.customers.label, revenue: metrics.revenue.label},
  as: {
    percent: {en: "percent of the first month", es: "porcentaje del primer mes"},
    counts: {en: "counts", es: "cifras"}
  }
} as const satisfies Record<keyof CohortView, Record<string, Text>>;

/** The choice of what cohorts show; an input whose `value` is a view, customers in percent at first. */
export function cohortChoice({language}: {readonly language: Language}): HTMLElement & {readonly value: CohortView} {
  const chosen: {-readonly [Key in keyof CohortView]: CohortView[Key]} = {metric: "customers", as: "percent"};
  const choice = <Key extends keyof CohortView>(key: Key, legend: Text) => {
    const name = uniqueId("cohorts");
    const labels = Object.entries(options[key]).map(([value, label]) => {
      const onchange = () => (chosen[key] = value as CohortView[Key]);
      const input = element("input", {type: "radio", name, value, checked: value === chosen[key], oninput: onchange});
      return element("label", {}, input, element("span", {}, (label as Text)[language]));
    });
    return element("fieldset", {class: "grain-choice"}, element("legend", {}, legend[language]), labels);
  };
  const root = element("div", {class: "cohort-choice"}, choice("metric", legends.show), choice("as", legends.as));
  Object.defineProperty(root, "value", {get: () => ({...chosen})});
  return root as unknown as HTMLElement & {readonly value: CohortView};
}
