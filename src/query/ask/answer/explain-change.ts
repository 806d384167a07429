import {type DimensionName, dimensions} from "../../../model/dimensions.js";
import type {Metric} from "../../../model/metric.js";
import {metrics} from "../../../model/metrics.js";
import type {Settings} from "../../../model/settings.js";
import type {Language, Text} from "../../../model/text.js";
import type {QueryResult} from "../../finish.js";
import type {MetricQuery} from "../../metric-query.js";
import {type Contribution, contributions, major, minor} from "./contributions.js";
import {ratioParts} from "./ratio-parts.js";
import type {AnswerTable, ProductName} from "./table.js";
import {type Writing, changeText, figureText, memberText, rangeText} from "./words.js";

/** Counts a metric query, on whatever engine. */
export type Count<Result extends QueryResult = QueryResult> = (query: MetricQuery) => Result | Promise<Result>;

export interface ExplainOptions<Result extends QueryResult> {
  /** One metric and a comparison, and no dimension. */
  readonly query: MetricQuery;
  readonly count: Count<Result>;
  readonly settings: Settings;
  readonly language: Language;
  readonly nameOf: ProductName;
}

/** What made a metric change, or why that cannot be said. */
export interface Explained<Result extends QueryResult> {
  /** The change itself. */
  readonly total: Result;
  readonly table: AnswerTable;
  readonly sentence: string;
  /** Null where the change is explained. */
  readonly refusal: string | null;
}

/**
 * Divides the change of a metric between the members of each dimension, the largest part first; the parts of a
 * dimension add up to the change. Dimensions come in the order of how unevenly they changed: how far their members are
 * from having all changed alike. A dimension whose members do not add up to the total (an order in two categories) is
 * left out. Of a ratio whose parts are metrics, its two parts are told instead, each with the mean of its effect before
 * and after the other (Shapley value of two players).
 */
export async function explainChange<Result extends QueryResult>(
  options: ExplainOptions<Result>
): Promise<Explained<Result>> {
  const {query, count, language} = options;
  const metric = metrics[query.metrics[0]!];
  const total = await count(query);
  const {values, previous} = total.rows[0]!;
  const [now, before] = [values[metric.name] ?? null, previous?.[metric.name] ?? null];
  const refuse = (refusal: Text) => ({total, table: noTable, sentence: refusal[language], refusal: refusal[language]});
  if (total.previousRange === null) return refuse(refusals.noEarlier);
  if (now === null || before === null) return refuse(refusals.unknown);
  const writing = {language, currency: options.settings.currency};
  const change = {change: total.rows[0]!.change?.[metric.name] ?? null, previous: before};
  const days = `${rangeText(total.range, language)}; ${rangeText(total.previousRange, language)}`;
  const said = `${metric.label[language]}: ${figureText(now, metric.unit, writing)}, ${changeText(metric, change, writing)} (${days})`;
  if (metric.denominator !== undefined) {
    const parts = await ratioParts(metric, options);
    if (parts === null) return refuse(refusals.ratio);
    return {total, table: parts.table, sentence: `${said}. ${parts.sentence}`, refusal: null};
  }
  const found = await contributions(metric, [now, before], options);
  if (found.length === 0) return refuse(refusals.notAdditive);
  const whole = minor(now, metric, options.settings) - minor(before, metric, options.settings);
  return {
    total,
    table: contributionTable(metric, found, whole, options),
    sentence: `${said}. ${largestText(metric, found, options, writing)}`,
    refusal: null
  };
}

const noTable: AnswerTable = {columns: [], rows: []};

const refusals = {
  noEarlier: {
    en: "the data do not cover the earlier period whole, so there is no change to explain; ask about a later period",
    es: "los datos no cubren todo el período anterior, así que no hay cambio que explicar; pregunte por un período posterior"
  },
  unknown: {
    en: "the figure is not known in one of the two periods, so its change cannot be explained",
    es: "la cifra no se conoce en uno de los dos períodos, así que su cambio no puede explicarse"
  },
  ratio: {
    en: "this is a ratio, whose change cannot be divided between countries, categories and the like; ask why revenue, orders or gross profit changed",
    es: "es un cociente, cuyo cambio no se puede repartir entre países, categorías y demás; pregunte por qué cambiaron los ingresos, los pedidos o el beneficio bruto"
  },
  notAdditive: {
    en: "the members of no dimension add up to this figure, so its change cannot be divided between them; ask why revenue or orders changed",
    es: "los miembros de ninguna dimensión suman esta cifra, así que su cambio no se puede repartir entre ellos; pregunte por qué cambiaron los ingresos o los pedidos"
  }
} as const satisfies Record<string, Text>;

const others: Text = {en: "all others", es: "todos los demás"};

function contributionTable<Result extends QueryResult>(
  metric: Metric,
  parts: readonly Contribution[],
  whole: bigint,
  {settings, language, nameOf}: ExplainOptions<Result>
): AnswerTable {
  const figure = {type: "number", unit: metric.unit} as const;
  return {
    columns: [
      {name: "dimension", label: {en: "By", es: "Por"}, type: "text", unit: null},
      {name: "member", label: {en: "Member", es: "Miembro"}, type: "text", unit: null},
      {name: "label", label: {en: "Name", es: "Nombre"}, type: "text", unit: null},
      {
        name: `previous_${metric.name}`,
        label: {en: `${metric.label.en}, earlier`, es: `${metric.label.es}, antes`},
        ...figure
      },
      {name: metric.name, label: metric.label, ...figure},
      {name: "contribution", label: {en: "Part of the change", es: "Parte del cambio"}, ...figure},
      {
        name: "contribution_share",
        label: {en: "In percent of it", es: "En porcentaje de él"},
        type: "number",
        unit: "percent"
      }
    ],
    rows: parts.map(({dimension, member, current, previous}) => ({
      dimension,
      member,
      label: labelOf(dimension, member, language, nameOf),
      [`previous_${metric.name}`]: major(previous, metric, settings),
      [metric.name]: major(current, metric, settings),
      contribution: major(current - previous, metric, settings),
      contribution_share: whole === 0n ? null : Math.round((Number(current - previous) / Number(whole)) * 1e4) / 100
    }))
  };
}

function labelOf(dimension: DimensionName, member: string | null, language: Language, nameOf: ProductName): string {
  if (member === null) return others[language];
  return dimension === "product_id" ? (nameOf(member) ?? member) : memberText(dimension, member, language);
}

function largestText<Result extends QueryResult>(
  metric: Metric,
  parts: readonly Contribution[],
  {settings, language, nameOf}: ExplainOptions<Result>,
  writing: Writing
): string {
  const told = parts.filter(({member, dimension}) => member !== null && dimension === parts[0]!.dimension).slice(0, 2);
  const lead = {en: "The largest parts by", es: "Las mayores partes por"}[language];
  const texts = told.map(({dimension, member, current, previous}) => {
    const difference = major(current - previous, metric, settings);
    const sign = difference > 0 ? "+" : "";
    return `${labelOf(dimension, member, language, nameOf)} ${sign}${figureText(difference, metric.unit, writing)}`;
  });
  return `${lead} ${dimensions[parts[0]!.dimension].label[language].toLowerCase()}: ${texts.join("; ")}.`;
}
