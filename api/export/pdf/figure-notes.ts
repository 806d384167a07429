import {exactFigure} from "../../../src/components/format.js";
import {type MetricName, metrics} from "../../../src/model/metrics.js";
import type {Written} from "./options.js";
import {reportWords as words} from "./words.js";

/** The figures of a report, in their order. */
export const keyFigures: readonly MetricName[] = [
  "revenue",
  "orders",
  "average_order_value",
  "gross_profit",
  "profit_margin",
  "customers",
  "new_customers",
  "conversion_rate",
  "customer_lifetime_value",
  "churn_rate"
];

/** Why figures are not known, or of which part they speak, in the order of the table. */
export function figureNotes({report, options, locale}: Written): Map<MetricName, string> {
  const {language} = options;
  const {rows, unknown} = report.answers.kpis;
  const {values} = rows[0]!;
  const share = (name: MetricName) => exactFigure(values[name] ?? null, "percent", locale);
  const notes = new Map<MetricName, string>();
  for (const name of keyFigures) {
    const reason = (values[name] ?? null) === null ? unknown[name]?.[language] : undefined;
    if (reason !== undefined) notes.set(name, sentence(metrics[name].label[language], reason));
  }
  const {cost_coverage: coverage = null, anonymous_share: anonymous = null} = values;
  if (coverage !== null && coverage !== 100 && !notes.has("gross_profit"))
    notes.set(
      "gross_profit",
      sentence(
        metrics.gross_profit.label[language],
        words.costKnown[language].replace("{share}", share("cost_coverage"))
      )
    );
  if (anonymous && !notes.has("customers"))
    notes.set(
      "customers",
      sentence(
        metrics.customers.label[language],
        words.noCustomer[language].replace("{share}", share("anonymous_share"))
      )
    );
  return new Map(keyFigures.flatMap((name) => (notes.has(name) ? [[name, notes.get(name)!]] : [])));
}

function sentence(label: string, reason: string): string {
  return `${label}: ${reason}.`;
}
