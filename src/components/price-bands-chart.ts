import * as Plot from "@observablehq/plot";
import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {type PriceBand, priceBands} from "../query/price-bands.js";
import type {ProductFacts} from "../query/product-facts.js";
import {type FigureRows, figureFormat} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, exactFigure, shortFigure} from "./format.js";
import {words} from "./words.js";

export interface PriceBandsOptions {
  readonly facts: ProductFacts;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const texts = {
  finding: {
    en: "Products of {band} bring {share} of revenue with {units} of units",
    es: "Los productos de {band} aportan el {share} de los ingresos con el {units} de las unidades"
  },
  subtitle: {
    en: "Shares of revenue and units, and profit margin, by the mean price paid for a product in {currency}",
    es: "Partes de los ingresos y de las unidades, y margen, según el precio medio pagado por producto en {currency}"
  },
  revenue: {en: "Revenue", es: "Ingresos"},
  units: {en: "Units", es: "Unidades"},
  margin: {en: "Margin", es: "Margen"},
  from: {en: "Price from", es: "Precio desde"},
  to: {en: "Price below", es: "Precio inferior a"},
  products: {en: "Products", es: "Productos"},
  noMargin: {en: "Margins are left out: {reason}.", es: "Se omiten los márgenes: {reason}."}
} as const satisfies Record<string, Text>;

interface Bar {
  readonly band: PriceBand;
  readonly panel: string;
  readonly value: number;
  readonly label: string;
}

/** Revenue, units and margin by price; the bands add up to the whole. */
export function priceBandsChart(answer: QueryAnswer, options: PriceBandsOptions): HTMLElement {
  const {facts, locale, width = 640} = options;
  const {language} = locale;
  const bands = priceBands(answer, facts);
  const name = bandName(bands, locale);
  const bars = barsOf(bands, {locale, wide: width >= 560});
  const panels = [...new Set(bars.map(({panel}) => panel))];
  const values = bars.map(({value}) => value);
  // Beside the longest bar its label must find a place.
  const room = width >= 560 ? 1.55 : 1.6;
  const chart = Plot.plot({
    width,
    height: 34 + 28 * bands.length,
    marginLeft: Math.min(120, 12 + 6.5 * Math.max(...bands.map((band) => name(band).length))),
    marginRight: 8,
    marginTop: 26,
    marginBottom: 4,
    // Shares and margins are all percentages: one scale serves the three.
    x: {axis: null, domain: [Math.min(0, ...values), room * Math.max(1, ...values)]},
    y: {label: null, domain: bands.map(name), tickSize: 0},
    fx: {axis: null, domain: panels, padding: 0.06},
    marks: [
      Plot.text(panels, {
        fx: (panel: string) => panel,
        text: (panel: string) => panel,
        frameAnchor: "top-left",
        dy: -18,
        fontWeight: 600,
        fill: "currentColor"
      }),
      Plot.barX(bars, {
        x: "value",
        y: ({band}: Bar) => name(band),
        fx: "panel",
        fill: ({panel}: Bar) =>
          panel === texts.revenue[language] ? "var(--theme-foreground-focus)" : "var(--theme-foreground-faint)",
        insetTop: 4,
        insetBottom: 4
      }),
      Plot.text(bars, {
        x: ({value}: Bar) => Math.max(0, value),
        y: ({band}: Bar) => name(band),
        fx: "panel",
        text: "label",
        textAnchor: "start",
        dx: 5,
        fill: "currentColor"
      }),
      Plot.ruleX([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.tip(
        bars,
        Plot.pointerY({
          x: "value",
          y: ({band}: Bar) => name(band),
          fx: "panel",
          title: ({band}: Bar) => tipText(name(band), band, locale)
        })
      )
    ]
  });
  const reason = answer.unknown.gross_profit?.[language];
  const noMargin = reason && bands.every(({profit}) => profit === null);
  return figure(chart, {
    title: titleOf(bands, name, locale),
    subtitle: texts.subtitle[language].replace("{currency}", locale.currency),
    locale,
    data: bandRows(bands, answer, locale),
    metrics: ["revenue", "units", "profit_margin"],
    name: "price-bands",
    caveat: noMargin ? texts.noMargin[language].replace("{reason}", reason) : undefined
  });
}

function barsOf(bands: readonly PriceBand[], {locale, wide}: {locale: Locale; wide: boolean}): Bar[] {
  const {language} = locale;
  const shares = (read: (band: PriceBand) => number, unit: "currency" | "count", panel: string) => {
    const total = bands.reduce((sum, band) => sum + read(band), 0);
    return bands.flatMap((band): Bar[] => {
      if (total <= 0) return [];
      const value = (100 * read(band)) / total;
      const share = shareText(value, locale);
      return [{band, panel, value, label: wide ? `${share} · ${shortFigure(read(band), unit, locale)}` : share}];
    });
  };
  const margins = bands.flatMap((band): Bar[] => {
    const value = marginOf(band);
    return value === null ? [] : [{band, panel: texts.margin[language], value, label: shareText(value, locale)}];
  });
  return [
    ...shares(({revenue}) => revenue, "currency", texts.revenue[language]),
    ...shares(({units}) => units, "count", texts.units[language]),
    ...margins
  ];
}

function marginOf({profit, profitRevenue}: PriceBand): number | null {
  return profit === null || profitRevenue === 0 ? null : (100 * profit) / profitRevenue;
}

function shareText(value: number, {language}: Locale): string {
  const digits = Math.abs(value) < 9.95 ? 1 : 0;
  return (value / 100)
    .toLocaleString(language, {style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits})
    .replace("-", "−");
}

/** Names bands by their edges: `$20–50`. */
function bandName(bands: readonly PriceBand[], {language, currency}: Locale): (band: PriceBand) => string {
  const whole = bands.every(({from, to}) => Number.isInteger(from ?? 0) && Number.isInteger(to ?? 0));
  const decimals = whole ? 0 : 2;
  const money = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals
  });
  return ({from, to}) => (from === null || to === null ? words.notKnown[language] : money.formatRange(from, to));
}

function titleOf(bands: readonly PriceBand[], name: (band: PriceBand) => string, locale: Locale): string {
  const sum = (read: (band: PriceBand) => number) => bands.reduce((total, band) => total + read(band), 0);
  const [revenue, units] = [sum((band) => band.revenue), sum((band) => band.units)];
  const known = bands.filter(({from}) => from !== null);
  if (known.length === 0 || revenue <= 0 || units <= 0) return metrics.revenue.label[locale.language];
  const most = known.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  return texts.finding[locale.language]
    .replace("{band}", name(most))
    .replace("{share}", shareText((100 * most.revenue) / revenue, locale))
    .replace("{units}", shareText((100 * most.units) / units, locale));
}

function tipText(name: string, band: PriceBand, locale: Locale): string {
  const {language} = locale;
  const margin = marginOf(band);
  return [
    name,
    `${texts.products[language]}: ${exactFigure(band.products, "count", locale)}`,
    `${metrics.revenue.label[language]}: ${exactFigure(band.revenue, "currency", locale)}`,
    `${metrics.units.label[language]}: ${exactFigure(band.units, "count", locale)}`,
    ...(margin === null ? [] : [`${texts.margin[language]}: ${exactFigure(margin, "percent", locale)}`])
  ].join("\n");
}

function bandRows(bands: readonly PriceBand[], {sql, parameters}: QueryAnswer, locale: Locale): FigureRows {
  const {language} = locale;
  const cents = (value: number) => Math.round(100 * value) / 100;
  const money = figureFormat("currency", locale);
  return {
    columns: [
      {name: "from", label: texts.from[language], format: money},
      {name: "to", label: texts.to[language], format: money},
      {name: "products", label: texts.products[language], format: figureFormat("count", locale)},
      {name: "revenue", label: metrics.revenue.label[language], format: money},
      {name: "units", label: metrics.units.label[language], format: figureFormat("count", locale)},
      {name: "profit_margin", label: metrics.profit_margin.label[language], format: figureFormat("percent", locale)}
    ],
    rows: bands.map((band) => {
      const margin = marginOf(band);
      return [
        band.from,
        band.to,
        band.products,
        cents(band.revenue),
        band.units,
        margin === null ? null : cents(margin)
      ];
    }),
    statement: {sql, parameters}
  };
}
