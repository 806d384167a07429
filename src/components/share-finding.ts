import type {DimensionName} from "../model/dimensions.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryResult, ResultRow} from "../query/finish.js";
import {type Locale, memberLabel, shortFigure} from "./format.js";

export interface ShareFindingOptions {
  readonly dimension: DimensionName;
  readonly metric: MetricName;
  readonly locale: Locale;
}

const share: Text = {
  en: "{member} brings {figure} of {metric}",
  es: "{member} aporta el {figure} de: {metric}"
};

const leads: Text = {en: "{member} leads in {metric}, {figure}", es: "{member}, primero en {metric}: {figure}"};

/** What a chart by a dimension says: the share of the largest member, or its figure where parts do not add up. */
export function shareFinding(result: QueryResult, {dimension, metric: name, locale}: ShareFindingOptions): string {
  const metric = metrics[name];
  const known = result.rows.filter(({values}) => (values[name] ?? null) !== null);
  const label = metric.label[locale.language];
  if (known.length === 0) return label;
  const value = ({values}: ResultRow) => values[name]!;
  const most = known.reduce((a, b) => (value(b) > value(a) ? b : a));
  const total = known.reduce((sum, row) => sum + value(row), 0);
  const isShare = metric.additive && total > 0 && known.every((row) => value(row) >= 0);
  const figure = isShare
    ? shortFigure((100 * value(most)) / total, "percent", locale)
    : shortFigure(value(most), metric.unit, locale);
  return (isShare ? share : leads)[locale.language]
    .replace("{member}", memberLabel(dimension, String(most.keys[dimension]), locale))
    .replace("{metric}", label.toLowerCase())
    .replace("{figure}", figure);
}
