import * as Plot from "@observablehq/plot";
import {metrics} from "../model/metrics.js";
import type {Shop} from "../model/settings.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {CohortView} from "./cohort-choice.js";
import {cohortRows} from "./cohort-rows.js";
import {type Cohort, type CohortMetric, type CohortMonth, cohortsOf, retained, retainedAt} from "./cohorts.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {type Locale, axisFigure, exactFigure, periodText, rangeText, shortFigure, dateFormat} from "./format.js";
import {rampLegend} from "./ramp-legend.js";
import {deepestWithText, rampColour} from "./ramp.js";

export interface CohortHeatmapOptions extends Partial<CohortView> {
  readonly shop: Shop;
  /** In pixels; 640 by default. */
  readonly width?: number;
  readonly caveat?: string | undefined;
}

type Cell = CohortMonth & {readonly cohort: Cohort; readonly shown: number | null};

const words = {
  tooShort: {
    en: "Retention needs customers of at least two months; the data up to the end of the selection have fewer.",
    es: "La retención requiere clientes de al menos dos meses; los datos hasta el final de la selección tienen menos."
  },
  plain: {en: "Retention by month of the first order", es: "Retención por mes del primer pedido"},
  customers: {
    en: "Of the customers of a month, {next} order again in the next",
    es: "De los clientes de un mes, el {next} vuelve a pedir al siguiente"
  },
  revenue: {
    en: "The month after their first order, customers bring {next} of what they brought in the first",
    es: "El mes después de su primer pedido, los clientes aportan el {next} de lo que aportaron en el primero"
  },
  later: {en: "; a year on, {later}", es: "; al cabo de un año, el {later}"},
  axis: {en: "Months since the first order", es: "Meses desde el primer pedido"},
  first: {en: "the first month", es: "el primer mes"}
} as const satisfies Record<string, Text>;

/**
 * How many customers of each month of first orders came back, month by month: a row for each cohort, its first month as
 * a figure and the later ones in percent of it, or as counts.
 */
export function cohortHeatmap(answer: QueryAnswer, options: CohortHeatmapOptions): HTMLElement {
  const {shop, metric = "customers", as = "percent", width = 640, caveat} = options;
  const locale = shop.settings;
  const {language} = locale;
  const cohorts = cohortsOf(answer, shop);
  if (cohorts.length < 2) return element("p", {class: "prose-note"}, words.tooShort[language]);
  const ages = Math.min(Math.max(...cohorts.map(({months}) => months.length)), Math.floor((width - leftMargin) / 25));
  const cells = cellsOf(cohorts, {metric, as, ages});
  const most = Math.max(0, ...cells.map(({age, shown}) => (age === 0 ? 0 : (shown ?? 0))));
  const unit = as === "percent" ? "percent" : metrics[metric].unit;
  return figure(
    [rampLegend(most, unit, locale, deepestWithText), heatmap(cells, {metric, as, width, ages, most, locale})],
    {
      title: titleOf(cohorts, metric, locale),
      subtitle: subtitle[language].replace("{range}", rangeText(answer.range, locale)),
      locale,
      data: cohortRows(answer, cohorts, locale),
      metrics: ["customers", "revenue"],
      name: "cohort-retention",
      caveat: [caveatOf(cohorts, {shop, ages}), caveat].filter(Boolean).join(" ")
    }
  );
}

const leftMargin = 78;

const subtitle: Text = {
  en: "Rows: customers by month of their first order. All orders up to the end of the selection, {range}",
  es: "Filas: clientes por mes de su primer pedido. Todos los pedidos hasta el final de la selección, {range}"
};

function cellsOf(cohorts: readonly Cohort[], {metric, as, ages}: CohortView & {ages: number}): Cell[] {
  return cohorts.flatMap((cohort) =>
    cohort.months.slice(0, ages).map((month) => ({
      ...month,
      cohort,
      shown: as === "percent" && month.age > 0 ? retained(cohort, month, metric) : month[metric]
    }))
  );
}

interface Drawing extends CohortView {
  readonly width: number;
  readonly ages: number;
  readonly most: number;
  readonly locale: Locale;
}

function heatmap(cells: readonly Cell[], {metric, as, width, ages, most, locale}: Drawing): Element {
  const row = ({cohort}: Cell) => monthText(cohort.month, locale) + (cohort.mayBeOlder ? " *" : "");
  const text = (cell: Cell) => cellText(cell, {metric, as}, locale);
  const first = cells.filter(({age}) => age === 0);
  const later = cells.filter(({age, shown}) => age > 0 && shown !== null);
  const depth = ({shown}: Cell) => (most > 0 ? Math.max(0, shown!) / most : 0);
  const room = (width - leftMargin) / ages;
  const fits = (some: readonly Cell[], most: number) =>
    Math.max(0, ...some.map((cell) => text(cell).length)) * 6.2 < most;
  const rows = [...new Set(cells.map(row))];
  return Plot.plot({
    width,
    height: 40 + 22 * rows.length,
    marginLeft: leftMargin,
    marginTop: 38,
    marginBottom: 2,
    marginRight: 2,
    x: {
      axis: "top",
      domain: Array.from({length: ages}, (_, age) => age),
      label: words.axis[locale.language],
      labelAnchor: "left",
      labelArrow: "none",
      tickSize: 0,
      padding: 0.06
    },
    y: {domain: rows, label: null, tickSize: 0, padding: 0.08, round: false},
    marks: [
      Plot.cell(later, {
        x: "age",
        y: row,
        fill: (cell: Cell) => rampColour(deepestWithText * depth(cell)),
        fillOpacity: ({partial}: Cell) => (partial ? 0.45 : 1)
      }),
      Plot.cell(
        later.filter(({partial}) => partial),
        {x: "age", y: row, fill: "none", stroke: "var(--theme-foreground-muted)", strokeDasharray: "2 2", inset: 0.5}
      ),
      fits(later, room)
        ? Plot.text(later, {x: "age", y: row, text, fontSize: 10, fill: "var(--theme-foreground)"})
        : [],
      // The first month has no colour, so its figure may reach into the margin.
      fits(first, room + 10)
        ? Plot.text(first, {x: "age", y: row, text, fontSize: 10, fill: "currentColor", fontWeight: 600})
        : [],
      Plot.tip(cells, Plot.pointer({x: "age", y: row, title: (cell: Cell) => tipOf(cell, locale)}))
    ]
  });
}

function cellText({age, shown}: Cell, {metric, as}: CohortView, locale: Locale): string {
  if (shown === null) return "";
  // Two digits of thousands are as many as a cell has room for.
  const short = Math.abs(shown) < 1000 ? shown : Number(shown.toPrecision(2));
  if (age === 0 || as === "counts") return axisFigure(short, metrics[metric].unit, locale);
  return axisFigure(Math.round(shown), "percent", locale);
}

function tipOf({cohort, age, customers, revenue}: Cell, locale: Locale): string {
  const month = cohort.months[age]!;
  const line = (metric: CohortMetric, value: number) => {
    const share = age === 0 ? "" : ` (${shortFigure(retained(cohort, month, metric), "percent", locale)})`;
    return `${metrics[metric].label[locale.language]}: ${exactFigure(value, metrics[metric].unit, locale)}${share}`;
  };
  const when = age === 0 ? words.first[locale.language] : `+${age}`;
  return [
    `${periodText(`${cohort.month}-01`, "month", locale)}, ${when}`,
    line("customers", customers),
    line("revenue", revenue)
  ].join("\n");
}

function titleOf(cohorts: readonly Cohort[], metric: CohortMetric, locale: Locale): string {
  const sure = cohorts.filter(({mayBeOlder}) => !mayBeOlder);
  const told = sure.length > 0 ? sure : cohorts;
  const [next, later] = [retainedAt(told, 1, metric), retainedAt(told, 12, metric)];
  if (next === null) return words.plain[locale.language];
  const percent = (value: number) => shortFigure(value, "percent", locale);
  const end = later === null ? "" : words.later[locale.language].replace("{later}", percent(later));
  return words[metric][locale.language].replace("{next}", percent(next)) + end;
}

const caveats = {
  older: {
    en: "* The history begins less than {days} days before: these may not be first orders, and the sentence above leaves them out.",
    es: "* El historial empieza menos de {days} días antes: pueden no ser primeros pedidos, y la frase de arriba no los cuenta."
  },
  partial: {
    en: "A dashed cell is of a month that the data or the selection cut off.",
    es: "Una celda de borde discontinuo es de un mes que los datos o la selección cortan."
  },
  ages: {
    en: "The first {ages} months are drawn; the rows behind the figure have them all.",
    es: "Se dibujan los primeros {ages} meses; las filas de la figura los tienen todos."
  }
} as const satisfies Record<string, Text>;

function caveatOf(cohorts: readonly Cohort[], {shop: {settings}, ages}: {shop: Shop; ages: number}): string {
  const {language, churnDays} = settings;
  return [
    cohorts.some(({mayBeOlder}) => mayBeOlder) && caveats.older[language].replace("{days}", String(churnDays)),
    cohorts.some(({months}) => months.at(-1)!.partial) && caveats.partial[language],
    cohorts.some(({months}) => months.length > ages) && caveats.ages[language].replace("{ages}", String(ages))
  ]
    .filter(Boolean)
    .join(" ");
}

function monthText(month: string, {language}: Locale): string {
  return dateFormat(language, {year: "numeric", month: "short"}).format(new Date(`${month}-01T00:00:00Z`));
}
