import type {Report} from "../../../../loaders/report/report.js";
import type {Values} from "../../../../src/query/finish.js";

/** The figures of the whole selection: those of the summary, and units, which add up over categories. */
export function wholeSelection({answers}: Report): Values {
  const units = answers.categories.rows.reduce((sum, {values}) => sum + (values.units ?? 0), 0);
  return {...answers.kpis.rows[0]?.values, units};
}
