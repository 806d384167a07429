import * as Plot from "@observablehq/plot";
import {missing} from "../../model/dimensions.js";
import type {Text} from "../../model/text.js";
import type {LifetimeValueAnswer, ValueHoldout} from "../../query/predictions/lifetime-value.js";
import {figureFormat} from "../figure-rows.js";
import {figure} from "../figure.js";
import {type Locale, dayText, exactFigure, memberLabel, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";

export interface LifetimeValueOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const texts = {
  total: {
    en: "In the 365 days after {day} today's {customers} customers are expected to bring {value}, {mean} each.",
    es: "En los 365 días posteriores al {day} se espera que los {customers} clientes actuales aporten {value}, {mean} cada uno."
  },
  alive: {en: "{alive} of them are expected to be still there.", es: "Se espera que {alive} de ellos sigan ahí."},
  measured: {
    en: "Predicted by {model}. Of the last {days} days, from what came before, it foresaw purchases with a mean error of {mae} a customer and all value {error} off; each going on at the own rate gives {baseline} and {baselineError}.",
    es: "Predicho por {model}. De los últimos {days} días, a partir de lo anterior, previó las compras con un error medio de {mae} por cliente y todo el valor con un {error} de desvío; si cada uno sigue a su ritmo, {baseline} y {baselineError}."
  },
  "BG/NBD and Gamma-Gamma": {en: "BG/NBD and Gamma-Gamma", es: "BG/NBD y Gamma-Gamma"},
  "own rate": {en: "each customer's own rate so far", es: "el ritmo propio de cada cliente hasta ahora"},
  related: {
    en: "How often and for how much customers buy are related here, which the model supposes they are not.",
    es: "La frecuencia y el importe de las compras están relacionados aquí, y el modelo supone que no."
  },
  segmentTitle: {
    en: "{segment} are to bring most, {value} in 365 days",
    es: "{segment} es lo que más ha de aportar: {value} en 365 días"
  },
  segment: {en: "Segment", es: "Segmento"},
  customers: {en: "Customers", es: "Clientes"},
  stillThere: {en: "Still there", es: "Siguen ahí"},
  purchases: {en: "Purchases in 90 days", es: "Compras en 90 días"},
  value: {en: "Revenue in 365 days", es: "Ingresos en 365 días"},
  each: {en: "Each", es: "Cada uno"},
  holdoutTitle: {
    en: "Those with most purchases before were expected to make {expected} more and made {actual}",
    es: "De los que más compraron antes se esperaban {expected} compras más e hicieron {actual}"
  },
  holdoutSub: {
    en: "Mean purchases of a customer in the last {days} days, by repeat purchases before: what came, and as rings what was expected.",
    es: "Compras medias de un cliente en los últimos {days} días, por compras repetidas anteriores: lo que ocurrió y, como anillos, lo esperado."
  },
  frequency: {en: "Repeat purchases before", es: "Compras repetidas anteriores"},
  came: {en: "Purchases", es: "Compras"},
  expected: {en: "Expected", es: "Esperadas"},
  ownRate: {en: "At the own rate", es: "A su propio ritmo"}
} as const satisfies Record<string, Text>;

/** What today's customers are to bring, and how well that was foreseen before. */
export function lifetimeValueProse(
  answer: LifetimeValueAnswer,
  {locale}: Pick<LifetimeValueOptions, "locale">
): string {
  const {language} = locale;
  const {totals, holdout, model, assumption} = answer;
  const number = (value: number, digits: number) => value.toLocaleString(language, {maximumFractionDigits: digits});
  const percent = (value: number | null) => (value === null ? "–" : shortFigure(Math.abs(value), "percent", locale));
  return [
    texts.total[language]
      .replace("{day}", dayText(answer.as_of_day, locale))
      .replace("{customers}", number(totals.customers, 0))
      .replace("{value}", shortFigure(totals.predicted_value, "currency", locale))
      .replace("{mean}", exactFigure(totals.mean_predicted_value, "currency", locale)),
    totals.alive !== null && texts.alive[language].replace("{alive}", number(totals.alive, 0)),
    holdout &&
      texts.measured[language]
        .replace("{model}", texts[model][language])
        .replace("{days}", String(holdout.days))
        .replace("{mae}", number(holdout.mae, 2))
        .replace("{error}", percent(holdout.value_error))
        .replace("{baseline}", number(holdout.baseline_mae, 2))
        .replace("{baselineError}", percent(holdout.baseline_value_error)),
    assumption.holds === false && texts.related[language]
  ]
    .filter(Boolean)
    .join(" ");
}

/** What the customers of each segment are to bring. */
export function lifetimeValueSegments(
  {segments}: LifetimeValueAnswer,
  {locale}: Pick<LifetimeValueOptions, "locale">
): HTMLElement {
  const {language} = locale;
  const label = (segment: string | null) => memberLabel("rfm_segment", segment ?? missing, locale);
  const rows = segments.toSorted((a, b) => b.predicted_value - a.predicted_value);
  const [most] = rows;
  const count = figureFormat("count", locale);
  const money = figureFormat("currency", locale);
  return tableFigure({
    title: texts.segmentTitle[language]
      .replace("{segment}", label(most?.rfm_segment ?? null))
      .replace("{value}", shortFigure(most?.predicted_value ?? null, "currency", locale)),
    locale,
    data: {
      columns: [
        {name: "rfm_segment", label: texts.segment[language]},
        {name: "customers", label: texts.customers[language], format: count},
        {name: "alive", label: texts.stillThere[language], format: count},
        {name: "expected_purchases_90d", label: texts.purchases[language], format: count},
        {name: "predicted_value", label: texts.value[language], format: money},
        {name: "mean_predicted_value", label: texts.each[language], format: money}
      ],
      rows: rows.map((row) => [
        label(row.rfm_segment),
        row.customers,
        row.alive,
        row.expected_purchases_90d,
        row.predicted_value,
        row.mean_predicted_value
      ]),
      statement: null
    },
    name: "lifetime-value-by-segment"
  });
}

/** What was expected of the last days against what came, by how often customers had bought before. */
export function lifetimeValueHoldout(
  {frequencies, days}: ValueHoldout,
  {locale, width: room = 640}: LifetimeValueOptions
): HTMLElement {
  const {language} = locale;
  const number = (value: unknown) => Number(value).toLocaleString(language, {maximumFractionDigits: 2});
  const last = frequencies.at(-1)!;
  const name = ({frequency}: {frequency: number}) => (frequency === last.frequency ? `${frequency}+` : `${frequency}`);
  const chart = Plot.plot({
    width: Math.min(room, 560),
    height: 240,
    marginLeft: 44,
    marginBottom: 38,
    x: {
      label: texts.frequency[language],
      labelArrow: "none",
      labelAnchor: "center",
      domain: frequencies.map(name),
      tickSize: 0
    },
    y: {label: texts.came[language], labelArrow: "none", grid: true, ticks: 4},
    marks: [
      Plot.barY(frequencies, {
        x: name,
        y: "actual",
        fill: "var(--theme-foreground-faint)",
        insetLeft: 4,
        insetRight: 4
      }),
      Plot.dot(frequencies, {x: name, y: "expected", r: 5, stroke: "var(--theme-foreground-focus)", strokeWidth: 2}),
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.tip(
        frequencies,
        Plot.pointerX({
          x: name,
          y: "actual",
          title: (one: (typeof frequencies)[number]) =>
            [
              `${texts.frequency[language]}: ${name(one)} (${one.customers.toLocaleString(language)})`,
              `${texts.came[language]}: ${number(one.actual)}`,
              `${texts.expected[language]}: ${number(one.expected)}`,
              `${texts.ownRate[language]}: ${number(one.baseline)}`
            ].join("\n")
        })
      )
    ]
  });
  return figure(chart, {
    title: texts.holdoutTitle[language]
      .replace("{expected}", number(last.expected))
      .replace("{actual}", number(last.actual)),
    subtitle: texts.holdoutSub[language].replace("{days}", String(days)),
    locale,
    data: {
      columns: [
        {name: "frequency", label: texts.frequency[language]},
        {name: "customers", label: texts.customers[language]},
        {name: "actual", label: texts.came[language], format: number},
        {name: "expected", label: texts.expected[language], format: number},
        {name: "own_rate", label: texts.ownRate[language], format: number}
      ],
      rows: frequencies.map((one) => [name(one), one.customers, one.actual, one.expected, one.baseline]),
      statement: null
    },
    metrics: [],
    name: "purchases-foreseen"
  });
}
