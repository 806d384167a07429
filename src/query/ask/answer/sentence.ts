import {grainLabels} from "../../../model/calendar.js";
import {type DimensionName, dimensionNames, dimensions} from "../../../model/dimensions.js";
import {metrics} from "../../../model/metrics.js";
import type {Text} from "../../../model/text.js";
import type {QueryResult} from "../../finish.js";
import type {Filters, MemberLists, MetricQuery} from "../../metric-query.js";
import type {Derivation} from "../reading.js";
import type {AnswerColumn, AnswerTable, ProductName} from "./table.js";
import {type Writing, changeText, figureText, listText, memberText, periodText, rangeText} from "./words.js";

export interface SentenceOptions {
  readonly query: MetricQuery;
  readonly derived: Derivation | undefined;
  readonly result: QueryResult;
  readonly table: AnswerTable;
  readonly writing: Writing;
  readonly nameOf: ProductName;
}

/** Rows that a sentence tells; the table has the others. */
const mostTold = 3;

/** The answer in a sentence or two, made by a template from the figures of the table. */
export function answerSentence(options: SentenceOptions): string {
  const {query, derived, table, writing} = options;
  const {language} = writing;
  const subject = subjectText(options);
  if (table.rows.length === 0) return `${subject}: ${texts.nothing[language]}.`;
  const isSeries = table.columns[0]!.name === "date";
  const keys = query.dimensions?.length ?? 0;
  if (derived?.kind === "steps" && derived.rank) return `${subject}: ${rankingText(options)}.`;
  if (!isSeries && (keys === 0 || derived?.kind === "count")) return `${subject}: ${figuresOfRow(options)}.`;
  return `${subject}: ${isSeries && keys === 0 ? seriesText(options) : rankingText(options)}.`;
}

const texts = {
  nothing: {en: "no line fits", es: "ninguna línea cumple las condiciones"},
  without: {en: "without", es: "sin"},
  price: {en: "price", es: "precio"},
  by: {en: "by", es: "por"},
  more: {en: "more in the table", es: "más en la tabla"},
  from: {en: "from", es: "de"},
  to: {en: "to", es: "a"},
  in: {en: "in", es: "en"},
  highest: {en: "the highest", es: "el máximo"},
  highestAre: {en: "the highest are", es: "a la cabeza,"},
  share: {en: "of the whole", es: "del total"},
  shareOf: {en: "Share of ", es: "Parte de "},
  changeOf: {en: "Change of ", es: "Cambio de "},
  mean: {en: "on average", es: "de media"},
  per: {en: "a", es: "por"}
} as const satisfies Record<string, Text>;

/** What was counted: metrics, members, breakdown and days. */
function subjectText({query, derived, result, table, writing, nameOf}: SentenceOptions): string {
  const {language} = writing;
  const names =
    derived?.kind === "ratio" || derived?.kind === "count"
      ? [table.columns.find(({name}) => name === derived.kind)!.label[language]]
      : labels(query, writing);
  const chosen = filterTexts(query, writing, nameOf);
  const mean =
    derived?.kind === "mean" && query.grain
      ? ` ${texts.per[language]} ${grainLabels[query.grain][language]} ${texts.mean[language]}`
      : "";
  const keys = table.columns.filter(({name}) => name === "date" || dimensionNames.includes(name as DimensionName));
  const by = keys.map(({name, label}) => (name === "date" ? grainLabels[query.grain!] : label)[language].toLowerCase());
  const part = derived?.kind === "share" ? texts.shareOf : derived?.kind === "steps" ? texts.changeOf : null;
  return [
    (part ? part[language] + names[0]!.toLowerCase() : listText(names, language)) + mean,
    ...(chosen.length === 0 ? [] : [` (${chosen.join("; ")})`]),
    ...(by.length === 0 ? [] : [` ${texts.by[language]} ${listText(by, language)}`]),
    `, ${rangeText(result.range, language)}`
  ].join("");
}

function labels({metrics: names}: MetricQuery, {language}: Writing): string[] {
  return names.map((name, i) =>
    i === 0 ? metrics[name].label[language] : metrics[name].label[language].toLowerCase()
  );
}

function filterTexts({filters = {}, except = {}}: MetricQuery, writing: Writing, nameOf: ProductName): string[] {
  const {language} = writing;
  return [
    ...membersTexts(filters, writing, nameOf),
    ...membersTexts(except, writing, nameOf).map((text) => `${texts.without[language]} ${text}`),
    ...priceTexts(filters, writing)
  ];
}

function membersTexts(lists: MemberLists | Filters, {language}: Writing, nameOf: ProductName): string[] {
  return dimensionNames.flatMap((name) => {
    const members = lists[name];
    if (members === undefined) return [];
    if (members.length > 4) return [`${members.length} × ${dimensions[name].label[language].toLowerCase()}`];
    return [
      listText(
        members.map((member) => keyText(name, member, language, nameOf)),
        language
      )
    ];
  });
}

function priceTexts({min_price: min, max_price: max}: Filters, writing: Writing): string[] {
  if (min === undefined && max === undefined) return [];
  const [low, high] = [min, max].map((price) => (price === undefined ? "" : figureText(price, "currency", writing)));
  return [
    `${texts.price[writing.language]} ${max === undefined ? `≥ ${low}` : min === undefined ? `≤ ${high}` : `${low} – ${high}`}`
  ];
}

function keyText(name: string, member: string | number, language: Writing["language"], nameOf: ProductName): string {
  if (name === "product_id") return nameOf(String(member)) ?? String(member);
  return memberText(name as DimensionName, String(member), language);
}

/** The figures of the only row. */
function figuresOfRow({query, derived, result, table, writing}: SentenceOptions): string {
  const {language} = writing;
  const row = table.rows[0]!;
  const ofRow = ({name, unit}: AnswerColumn) => figureText(row[name] as number | null, unit, writing);
  const derivedColumn = derived && table.columns.find(({name}) => name === derived.kind);
  if (derivedColumn && derived.kind === "share") {
    const [metric] = query.metrics;
    const amount = figureText(row[metric!] as number | null, metrics[metric!].unit, writing);
    return `${ofRow(derivedColumn)} ${texts.share[language]} (${amount})`;
  }
  if (derivedColumn) return ofRow(derivedColumn);
  return query.metrics
    .map((name) => {
      const {label, unit} = metrics[name];
      const before = query.metrics.length > 1 ? `${label[language].toLowerCase()} ` : "";
      const reason = row[name] === null ? result.unknown[name]?.[language] : undefined;
      const figure = figureText(row[name] as number | null, unit, writing);
      return `${before}${figure}${reason ? ` (${reason})` : ""}${comparedText(name, row, options(query, result, writing))}`;
    })
    .join("; ");
}

interface Compared {
  readonly query: MetricQuery;
  readonly result: QueryResult;
  readonly writing: Writing;
}

function options(query: MetricQuery, result: QueryResult, writing: Writing): Compared {
  return {query, result, writing};
}

function comparedText(
  name: MetricQuery["metrics"][number],
  row: AnswerTable["rows"][number],
  {query, result: {previousRange}, writing}: Compared
): string {
  if (query.compare === undefined) return "";
  const figures = {
    change: row[`change_${name}`] as number | null,
    previous: row[`previous_${name}`] as number | null
  };
  const text = changeText(metrics[name], figures, writing);
  return `, ${text}${previousRange === null ? "" : ` (${rangeText(previousRange, writing.language)})`}`;
}

/** The first rows of a breakdown; where the question asks for no order, those of the highest figures. */
function rankingText({query, derived, table, writing, nameOf}: SentenceOptions): string {
  const {language} = writing;
  const figure = shownColumn(query, table, derived);
  const value = (row: AnswerTable["rows"][number]) => row[figure.name] as number | null;
  const isOrdered = (query.order?.length ?? 0) > 0;
  const rows = isOrdered
    ? table.rows
    : table.rows.toSorted((a, b) => (value(b) ?? -Infinity) - (value(a) ?? -Infinity) || 0);
  const told = rows.slice(0, mostTold).map((row) => {
    const keys = table.columns.flatMap(({name}) => {
      if (name === "date") return [periodText(String(row.date), query.grain!, language)];
      return dimensionNames.includes(name as DimensionName) ? [keyText(name, row[name]!, language, nameOf)] : [];
    });
    return `${keys.join(", ")} ${shownFigure(figure, value(row), writing)}`;
  });
  const others = table.rows.length - told.length;
  const more = others > 0 ? `; ${new Intl.NumberFormat(language).format(others)} ${texts.more[language]}` : "";
  return `${isOrdered || others === 0 ? "" : `${texts.highestAre[language]} `}${told.join("; ")}${more}`;
}

/** A change has a sign; other figures are as they are. */
function shownFigure({name, unit}: AnswerColumn, value: number | null, writing: Writing): string {
  return `${name.startsWith("change_") && value !== null && value > 0 ? "+" : ""}${figureText(value, unit, writing)}`;
}

/** The ends of a series, and its highest point. */
function seriesText({query, derived, table, writing}: SentenceOptions): string {
  const {language} = writing;
  const {name, unit} = shownColumn(query, table, derived);
  const point = (row: AnswerTable["rows"][number]) =>
    `${shownFigure({name, unit} as AnswerColumn, row[name] as number | null, writing)} ${texts.in[language]} ${periodText(String(row.date), query.grain!, language)}`;
  const known = table.rows.filter((row) => row[name] !== null);
  const [first, last] = [known[0] ?? table.rows[0]!, known.at(-1) ?? table.rows.at(-1)!];
  if (first === last) return point(first);
  const top = known.reduce(
    (best, row) => ((row[name] as number) > ((best?.[name] as number) ?? -Infinity) ? row : best),
    known[0]
  );
  const ends = `${texts.from[language]} ${point(first)} ${texts.to[language]} ${point(last)}`;
  return top ? `${ends}; ${texts.highest[language]}: ${point(top)}` : ends;
}

/** The column that a ranking or a series is told by: what is derived, what is ordered by, or the first metric. */
function shownColumn(
  {metrics: names, order = []}: MetricQuery,
  {columns}: AnswerTable,
  derived: Derivation | undefined
): AnswerColumn {
  const [metric] = names;
  const by = order[0]?.by ?? "";
  const changed = names.find((name) => by === `${name}_change`);
  const wanted =
    derived?.kind === "growth" || derived?.kind === "steps"
      ? `change_${metric}`
      : (derived?.kind ?? (changed ? `change_${changed}` : by));
  const found = columns.find(({name}) => name === wanted);
  return found && !keyNames.includes(found.name) ? found : columns.find(({name}) => name === metric)!;
}

const keyNames: readonly string[] = ["date", ...dimensionNames];
