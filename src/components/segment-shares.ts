import * as Plot from "@observablehq/plot";
import {type DimensionName, dimensions, missing} from "../model/dimensions.js";
import {type RfmSegment, rfmLabels, rfmSegments} from "../model/segments.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {element} from "./element.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {filterMarks} from "./filter-marks.js";
import {type Locale, axisFigure, exactFigure, memberLabel, shortFigure} from "./format.js";
import {differenceColour, differenceLegend} from "./difference.js";
import {wrapText} from "./wrap-text.js";

export interface SegmentSharesOptions {
  /** The answer's other dimension. */
  readonly dimension: DimensionName;
  /** Revenue by rfm_segment alone, of which the shares are. */
  readonly segments: QueryAnswer;
  readonly locale: Locale;
  /** How many members have a column; 8 by default. */
  readonly most?: number;
  /** In pixels; 640 by default. */
  readonly width?: number;
  readonly caveat?: string | undefined;
  /** Told of the member whose figure for all customers was chosen. */
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

interface Cell {
  /** Null for all customers. */
  readonly segment: RfmSegment | null;
  readonly member: string;
  readonly revenue: number;
  /** Percent of the row's revenue. */
  readonly share: number;
  /** Percentage points above the share of all customers. */
  readonly difference: number;
  /** Whether the row is large enough for its difference to be told. */
  readonly tells: boolean;
}

const words = {
  finding: {
    en: "{segment}: {share} of what they spend goes to {member}, against {all} for all customers",
    es: "{segment}: el {share} de su gasto va a {member}, frente al {all} de todos los clientes"
  },
  findingIn: {
    en: "{segment}: {share} of their revenue comes from {member}, against {all} for all customers",
    es: "{segment}: el {share} de sus ingresos viene de {member}, frente al {all} de todos los clientes"
  },
  alike: {
    en: "Segments hardly differ by {dimension}: no share is {points} points from that of all customers",
    es: "Los segmentos apenas difieren por {dimension}: ninguna parte se aleja {points} puntos de la de todos los clientes"
  },
  plain: {en: "Revenue of RFM segments by {dimension}", es: "Ingresos de los segmentos RFM por {dimension}"},
  unknown: {
    en: "Where segments buy by {dimension} is not known: the orders of this selection name none.",
    es: "No se conoce dónde compra cada segmento por {dimension}: los pedidos de esta selección no la indican."
  },
  subtitle: {
    en: "Share of each segment's revenue, all orders to date, and how far it is from that of all customers",
    es: "Parte de los ingresos de cada segmento, todos los pedidos hasta la fecha, y su distancia de la de todos los clientes"
  },
  all: {en: "All customers", es: "Todos los clientes"}
} as const satisfies Record<string, Text>;

/** Differences of fewer percentage points are not told: smaller ones come by chance where segments are small. */
const notable = 5;

/** Where each RFM segment buys: its revenue over the largest members of a dimension, against all customers'. */
export function segmentShares(answer: QueryAnswer, options: SegmentSharesOptions): HTMLElement {
  const {dimension, locale, width = 640, onfilter, caveat} = options;
  const {language} = locale;
  const label = dimensions[dimension].label[language].toLowerCase();
  const cells = cellsOf(answer, options);
  if (cells.every(({member}) => member === missing))
    return element("p", {}, words.unknown[language].replace("{dimension}", label));
  const most = Math.max(2 * notable, ...cells.filter(({tells}) => tells).map(({difference}) => Math.abs(difference)));
  const chart = grid(cells, {dimension, locale, width, most});
  const total = cells.filter(({segment}) => segment === null);
  if (onfilter)
    filterMarks(
      chart,
      "cell",
      total.map(({member}) => member),
      {dimension, locale, onfilter}
    );
  return figure([differenceLegend(most, locale), chart], {
    title: titleOf(cells, {dimension, locale}),
    subtitle: words.subtitle[language],
    locale,
    data: answerRows(answer, {locale}),
    metrics: ["revenue"],
    name: `rfm-segments-by-${dimension}`.replaceAll("_", "-"),
    caveat,
    ...(onfilter && {alternative: false as const})
  });
}

function cellsOf({rows}: QueryAnswer, {dimension, segments, most = 8}: SegmentSharesOptions): Cell[] {
  const known = rows.filter(({keys}) => keys.rfm_segment !== missing);
  const revenue = (segment: RfmSegment | null, member: string) =>
    known
      .filter(({keys}) => keys[dimension] === member && (segment === null || keys.rfm_segment === segment))
      .reduce((sum, {values}) => sum + (values.revenue ?? 0), 0);
  const totals = new Map(segments.rows.map(({keys, values}) => [keys.rfm_segment, values.revenue ?? 0]));
  const all = rfmSegments.reduce((sum, segment) => sum + (totals.get(segment) ?? 0), 0);
  const members = [...new Set(known.map(({keys}) => String(keys[dimension])))]
    .map((member) => ({member, total: revenue(null, member)}))
    .toSorted((a, b) => b.total - a.total)
    .slice(0, most)
    .map(({member}) => member);
  const shown = [...rfmSegments.filter((segment) => (totals.get(segment) ?? 0) > 0), null];
  return shown.flatMap((segment) =>
    members.map((member) => {
      const whole = segment === null ? all : totals.get(segment)!;
      const value = revenue(segment, member);
      const share = (100 * value) / whole;
      const difference = share - (100 * revenue(null, member)) / all;
      return {segment, member, revenue: value, share, difference, tells: segment !== null && whole >= 0.02 * all};
    })
  );
}

interface Drawing {
  readonly dimension: DimensionName;
  readonly locale: Locale;
  readonly width: number;
  /** The difference of the deepest colour, in percentage points. */
  readonly most: number;
}

function grid(cells: readonly Cell[], {dimension, locale, width, most}: Drawing): Element {
  const row = ({segment}: Cell) => segmentLabel(segment, locale);
  const column = ({member}: Cell) => memberLabel(dimension, member, locale);
  const rows = [...new Set(cells.map(row))];
  const columns = [...new Set(cells.map(column))];
  const marginLeft = Math.min(132, width * 0.3);
  const room = (width - marginLeft) / columns.length;
  const small = room < 60;
  const parts = cells.filter(({segment}) => segment !== null);
  const total = cells.filter(({segment}) => segment === null);
  return Plot.plot({
    width,
    height: 52 + 28 * rows.length + (small ? 30 : 0),
    marginLeft,
    marginTop: small ? 76 : 46,
    marginBottom: 4,
    marginRight: small ? 26 : 2,
    x: {
      axis: "top",
      label: null,
      tickSize: 0,
      domain: columns,
      padding: 0.04,
      ...(small ? {tickRotate: -60} : {tickFormat: (name: string) => wrapText(name, room / 6.5)})
    },
    y: {
      label: null,
      tickSize: 0,
      domain: rows,
      padding: 0.06,
      round: false,
      tickFormat: (name: string) => wrapText(name, marginLeft / 6)
    },
    style: small ? {fontSize: "9px"} : {},
    marks: [
      // The first cells are those that filter.
      Plot.cell(total, {x: column, y: row, fill: "var(--theme-background-alt)"}),
      Plot.cell(parts, {x: column, y: row, fill: ({difference}: Cell) => differenceColour(difference / most)}),
      ...[parts, total].map((some) =>
        Plot.text(some, {
          x: column,
          y: row,
          text: ({share}: Cell) => axisFigure(Math.round(share), "percent", locale),
          fontWeight: some === total ? 600 : 400,
          fill: "currentColor",
          pointerEvents: "none"
        })
      ),
      Plot.tip(cells, Plot.pointer({x: column, y: row, title: (cell: Cell) => tipOf(cell, {dimension, locale})}))
    ]
  });
}

function segmentLabel(segment: RfmSegment | null, {language}: Locale): string {
  return segment === null ? words.all[language] : rfmLabels[segment][language];
}

function tipOf(
  {segment, member, share, revenue}: Cell,
  {dimension, locale}: Pick<Drawing, "dimension" | "locale">
): string {
  return [
    `${segmentLabel(segment, locale)} · ${memberLabel(dimension, member, locale)}`,
    `${shortFigure(share, "percent", locale)}, ${exactFigure(revenue, "currency", locale)}`
  ].join("\n");
}

function titleOf(cells: readonly Cell[], {dimension, locale}: Pick<Drawing, "dimension" | "locale">): string {
  const telling = cells.filter(({tells}) => tells);
  const best = telling.length === 0 ? null : telling.reduce((a, b) => (b.difference > a.difference ? b : a));
  const label = dimensions[dimension].label[locale.language].toLowerCase();
  if (best === null) return words.plain[locale.language].replace("{dimension}", label);
  if (telling.every(({difference}) => Math.abs(difference) < notable))
    return words.alike[locale.language].replace("{dimension}", label).replace("{points}", String(notable));
  const all = cells.find(({segment, member}) => segment === null && member === best.member)!;
  return words[dimension === "category" ? "finding" : "findingIn"][locale.language]
    .replace("{segment}", segmentLabel(best.segment, locale))
    .replace("{share}", shortFigure(best.share, "percent", locale))
    .replace("{member}", memberLabel(dimension, best.member, locale))
    .replace("{all}", shortFigure(all.share, "percent", locale));
}
