import * as Plot from "@observablehq/plot";
import {type Grain, addDays} from "../model/calendar.js";
import {memberColours} from "../model/colours.js";
import {missing} from "../model/dimensions.js";
import {metrics} from "../model/metrics.js";
import type {Shop} from "../model/settings.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {isWhole} from "./finding.js";
import {type Locale, axisFigure, dayText, exactFigure, memberLabel, periodText, shortFigure, toDate} from "./format.js";
import {legend} from "./legend.js";

export interface PurchaseRevenueOptions {
  readonly shop: Shop;
  readonly grain: Grain;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const words = {
  finding: {
    en: "Repeat orders bring {share} of the revenue of orders whose customer is known",
    es: "Los pedidos posteriores aportan el {share} de los ingresos de pedidos con cliente conocido"
  },
  plain: {en: "Revenue of first and repeat orders", es: "Ingresos de primeros pedidos y posteriores"},
  subtitle: {
    en: "Revenue by period; refunds are subtracted on their own days",
    es: "Ingresos por período; las devoluciones se restan en sus propios días"
  },
  none: {en: "Refunds, and orders without a customer", es: "Devoluciones y pedidos sin cliente"},
  partial: {
    en: "A faded bar is of a period that the range cuts off.",
    es: "Una barra tenue es de un período que el rango corta."
  },
  older: {
    en: "The history begins on {day}: what counts as a first order in the {days} days after it may not be one.",
    es: "El historial empieza el {day}: lo que cuenta como primer pedido en los {days} días siguientes puede no serlo."
  }
} as const satisfies Record<string, Text>;

const parts = ["first", "repeat", missing] as const;

/** Revenue of customers' first orders against their later ones, over time. */
export function purchaseRevenue(answer: QueryAnswer, {shop, grain, width = 640}: PurchaseRevenueOptions): HTMLElement {
  const locale = shop.settings;
  const {language} = locale;
  const rows = answer.rows.filter(({values}) => (values.revenue ?? 0) !== 0);
  const shown = parts.filter((part) => rows.some(({keys}) => keys.purchase === part));
  const colours = memberColours(["first", "repeat"]);
  const entries = shown.map((part) => ({label: partLabel(part, locale), colour: colours.get(part)!}));
  const chart = Plot.plot({
    width,
    height: 240,
    marginLeft: 54,
    marginTop: 24,
    x: {type: "utc", label: null, ...periodTicks(rows, {grain, width, locale})},
    y: {
      label: `${metrics.revenue.label[language]}, ${locale.currency}`,
      labelArrow: "none",
      grid: true,
      ticks: 4,
      tickFormat: (value: number) => axisFigure(value, "currency", locale)
    },
    color: {domain: [...shown], range: shown.map((part) => colours.get(part)!)},
    marks: [
      Plot.rectY(rows, {
        x: ({keys}: ResultRow) => toDate(String(keys.date)),
        interval: grain === "week" ? weekFrom(shop.settings.weekStart) : grain,
        y: ({values}: ResultRow) => values.revenue,
        fill: ({keys}: ResultRow) => keys.purchase,
        fillOpacity: (row: ResultRow) => (isWhole(row, grain, answer.range) ? 1 : 0.45),
        order: [...shown],
        insetLeft: 0.5,
        insetRight: 0.5,
        tip: {
          format: {x: false, y: false, fill: false, fillOpacity: false, title: true}
        },
        title: (row: ResultRow) => tipOf(row, grain, locale)
      }),
      Plot.ruleY([0], {stroke: "var(--theme-foreground-muted)"})
    ]
  });
  return figure([legend(entries), chart], {
    title: titleOf(rows, locale),
    subtitle: words.subtitle[language],
    locale,
    data: answerRows(answer, {locale, grain}),
    metrics: ["revenue", "orders"],
    name: "revenue-of-first-and-repeat-orders",
    caveat: caveatOf(answer, {shop, grain})
  });
}

/** A tick at the beginning of each period, or of every second, third, … where there is no room for all. */
function periodTicks(
  rows: readonly ResultRow[],
  {grain, width, locale: {language}}: {grain: Grain; width: number; locale: Locale}
): {ticks: Date[]; tickFormat: (date: Date) => string} {
  const days = [...new Set(rows.map(({keys}) => String(keys.date)))];
  const every = Math.ceil((days.length * 64) / width);
  const part =
    grain === "month" ? ({month: "short", year: "2-digit"} as const) : ({month: "short", day: "numeric"} as const);
  const format = new Intl.DateTimeFormat(language, {timeZone: "UTC", ...part});
  return {ticks: days.filter((_, i) => i % every === 0).map(toDate), tickFormat: (date) => format.format(date)};
}

/** Weeks as the shop begins them. */
function weekFrom(
  weekStart: number
): "monday" | "sunday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" {
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
  return days[weekStart - 1]!;
}

function partLabel(part: string, locale: Locale): string {
  return part === missing ? words.none[locale.language] : memberLabel("purchase", part, locale);
}

function tipOf({keys, values}: ResultRow, grain: Grain, locale: Locale): string {
  return [
    periodText(String(keys.date), grain, locale),
    `${partLabel(String(keys.purchase), locale)}: ${exactFigure(values.revenue!, "currency", locale)}`,
    `${metrics.orders.label[locale.language]}: ${exactFigure(values.orders ?? 0, "count", locale)}`
  ].join("\n");
}

function titleOf(rows: readonly ResultRow[], locale: Locale): string {
  const sum = (part: string) =>
    rows.filter(({keys}) => keys.purchase === part).reduce((total, {values}) => total + values.revenue!, 0);
  const [first, repeat] = [sum("first"), sum("repeat")];
  if (first + repeat <= 0) return words.plain[locale.language];
  return words.finding[locale.language].replace(
    "{share}",
    shortFigure((100 * repeat) / (first + repeat), "percent", locale)
  );
}

function caveatOf({rows, range}: QueryAnswer, {shop: {firstDay, settings}, grain}: {shop: Shop; grain: Grain}): string {
  const {language, churnDays} = settings;
  const isEarly = firstDay !== null && range.start < addDays(firstDay, churnDays);
  const older = words.older[language].replace("{day}", firstDay === null ? "" : dayText(firstDay, settings));
  return [
    rows.some((row) => !isWhole(row, grain, range)) && words.partial[language],
    isEarly && older.replace("{days}", String(churnDays))
  ]
    .filter(Boolean)
    .join(" ");
}
