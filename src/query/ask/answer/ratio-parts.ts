import {decimalsOf} from "../../../model/currency.js";
import type {Metric} from "../../../model/metric.js";
import {type MetricName, metricNames, metrics} from "../../../model/metrics.js";
import type {QueryResult} from "../../finish.js";
import type {ExplainOptions} from "./explain-change.js";
import type {AnswerTable} from "./table.js";
import {figureText} from "./words.js";

/** What numerator and denominator added to the change of their ratio; null where one of them is no metric. */
export async function ratioParts<Result extends QueryResult>(
  metric: Metric,
  {query, count, settings, language}: ExplainOptions<Result>
): Promise<{readonly table: AnswerTable; readonly sentence: string} | null> {
  const names = [metric.numerator, metric.denominator].map((measure) =>
    metricNames.find((name) => metrics[name].numerator === measure && !("denominator" in metrics[name]))
  );
  if (names.includes(undefined)) return null;
  const [above, below] = names as [MetricName, MetricName];
  const {rows} = await count({...query, metrics: [above, below]});
  const {values, previous} = rows[0]!;
  const [n1, n0, d1, d0] = [values[above], previous?.[above], values[below], previous?.[below]];
  if (n1 == null || n0 == null || !d1 || !d0) return null;
  const decimals = 10 ** decimalsOf(settings.currency);
  const round = (value: number) => Math.round(value * decimals) / decimals;
  const whole = round(round(n1 / d1) - round(n0 / d0));
  const byAbove = round(((n1 - n0) * (1 / d1 + 1 / d0)) / 2);
  const effects = [byAbove, round(whole - byAbove)];
  const writing = {language, currency: settings.currency};
  return {
    table: {
      columns: [
        {name: "part", label: {en: "Part", es: "Parte"}, type: "text", unit: null},
        {name: "label", label: {en: "Name", es: "Nombre"}, type: "text", unit: null},
        {name: "previous", label: {en: "Earlier", es: "Antes"}, type: "number", unit: null},
        {name: "current", label: {en: "Now", es: "Ahora"}, type: "number", unit: null},
        {
          name: "contribution",
          label: {en: "Part of the change", es: "Parte del cambio"},
          type: "number",
          unit: metric.unit
        }
      ],
      rows: [above, below].map((name, i) => ({
        part: name,
        label: metrics[name].label[language],
        previous: [n0, d0][i]!,
        current: [n1, d1][i]!,
        contribution: effects[i]!
      }))
    },
    sentence: `${[above, below]
      .map(
        (name, i) =>
          `${metrics[name].label[language]} ${effects[i]! > 0 ? "+" : ""}${figureText(effects[i]!, metric.unit, writing)}`
      )
      .join("; ")}.`
  };
}
