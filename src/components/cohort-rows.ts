import {dimensions} from "../model/dimensions.js";
import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {Statement} from "../query/parameters.js";
import {type Cohort, type CohortMetric, retained} from "./cohorts.js";
import {type FigureRows, type RowColumn, figureFormat} from "./figure-rows.js";
import type {Locale} from "./format.js";

const age: Text = {en: "Months since", es: "Meses desde entonces"};
const ofFirst: Text = {en: "of the first month", es: "del primer mes"};

/** The rows behind cohorts: each month of each, counts and percent of the first month. */
export function cohortRows(statement: Statement, cohorts: readonly Cohort[], locale: Locale): FigureRows {
  const {language} = locale;
  const figures = (name: CohortMetric): RowColumn[] => {
    const label = metrics[name].label[language];
    return [
      {name, label, format: figureFormat(metrics[name].unit, locale)},
      {name: `${name}_retained`, label: `${label}, ${ofFirst[language]}`, format: figureFormat("percent", locale)}
    ];
  };
  return {
    columns: [
      {name: "first_order_month", label: dimensions.first_order_month.label[language]},
      {name: "months_since", label: age[language]},
      ...figures("customers"),
      ...figures("revenue")
    ],
    rows: cohorts.flatMap((cohort) =>
      cohort.months.map((month) => [
        cohort.month,
        month.age,
        month.customers,
        twoDecimals(retained(cohort, month, "customers")),
        month.revenue,
        twoDecimals(retained(cohort, month, "revenue"))
      ])
    ),
    statement: {sql: statement.sql, parameters: statement.parameters}
  };
}

function twoDecimals(value: number | null): number | null {
  return value === null ? null : Math.round(100 * value) / 100;
}
