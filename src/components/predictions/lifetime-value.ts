import * as Plot from "@observablehq/plot";
import {missing} from "../../model/dimensions.js";
import type {Text} from "../../model/text.js";
import type {LifetimeValueAnswer, LifetimeValueModel, ValueHoldout} from "../../query/predictions/lifetime-value.js";
import {type RowValue, figureFormat} from "../figure-rows.js";
import {figure} from "../figure.js";
import {type Locale, dayText, memberLabel, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {decimal, roundMoney} from "./figures.js";

export interface LifetimeValueOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const texts = {
  total: {
    en: "In the 365 days after {day} the {customers} customers so far are expected to bring {value}, {mean} each on average.",
    es: "En los 365 días posteriores al {day} se espera que los {customers} clientes de hasta ahora aporten {value}, {mean} cada uno en promedio."
  },
  alive: {
    en: "{alive} of them are expected to be customers still; the others have gone without a word.",
    es: "Se espera que {alive} de ellos sigan siendo clientes; los demás se han ido sin decirlo."
  },
  trust: {
    en: "Asked for the last {days} days from the data before them, it was {error} off in total revenue; assuming that every customer goes on at the own rate would have been {baseline} off.",
    es: "Al pedirle los últimos {days} días a partir de los datos anteriores, se desvió un {error} en los ingresos totales; suponer que cada cliente sigue a su ritmo se habría desviado un {baseline}."
  },
  trustOwn: {
    en: "Asked for the last {days} days from the data before them, carrying on at each customer's own rate was {baseline} off in total revenue. It was closer for the single customer than the models, so it is what is used.",
    es: "Al pedirle los últimos {days} días a partir de los datos anteriores, seguir el ritmo de cada cliente se desvió un {baseline} en los ingresos totales. Acertó más que los modelos para cada cliente, así que es lo que se usa."
  },
  untested: {
    en: "There are too few days to keep some apart and test it, so how far it is off is not known.",
    es: "Hay demasiados pocos días para reservar algunos y comprobarlo, así que no se sabe cuánto se desvía."
  },
  details: {
    en: "Predicted by {model}. In the test of {days} days, the mean error in the purchases of a customer was {mae} with BG/NBD and {baseline} at each one's own rate.",
    es: "Predicho por {model}. En la prueba de {days} días, el error medio en las compras de un cliente fue {mae} con BG/NBD y {baseline} al ritmo de cada uno."
  },
  plain: {en: "Predicted by {model}.", es: "Predicho por {model}."},
  "BG/NBD and Gamma-Gamma": {en: "BG/NBD and Gamma-Gamma", es: "BG/NBD y Gamma-Gamma"},
  "own rate": {en: "each customer's own rate so far", es: "el ritmo propio de cada cliente hasta ahora"},
  related: {
    en: "The model takes how often customers buy and for how much as unrelated. Here they are related, so values of single customers may be off.",
    es: "El modelo supone que la frecuencia y el importe de las compras no están relacionados. Aquí lo están, así que los valores de clientes concretos pueden desviarse."
  },
  segmentTitle: {
    en: "The segment {segment} is expected to bring most: {value} in 365 days",
    es: "El segmento {segment} es el que más se espera que aporte: {value} en 365 días"
  },
  segment: {en: "Segment", es: "Segmento"},
  customers: {en: "Customers", es: "Clientes"},
  stillThere: {en: "Still customers", es: "Siguen siendo clientes"},
  purchases: {en: "Purchases in 365 days", es: "Compras en 365 días"},
  value: {en: "Revenue in 365 days", es: "Ingresos en 365 días"},
  each: {en: "Each", es: "Cada uno"},
  holdoutTitle: {
    en: "The most frequent buyers were expected to make {expected} purchases each and made {actual}",
    es: "De los compradores más frecuentes se esperaban {expected} compras cada uno e hicieron {actual}"
  },
  holdoutSub: {
    en: "Mean purchases of a customer in the last {days} days, by repeat purchases before them. Bars are what came, rings what was expected.",
    es: "Compras medias de un cliente en los últimos {days} días, por compras repetidas anteriores. Las barras son lo ocurrido; los anillos, lo esperado."
  },
  frequency: {en: "Repeat purchases before", es: "Compras repetidas anteriores"},
  came: {en: "Purchases per customer", es: "Compras por cliente"},
  expected: {en: "Expected", es: "Esperadas"},
  ownRate: {en: "At the own rate", es: "A su propio ritmo"}
} as const satisfies Record<string, Text>;

/** What the customers so far are to bring, and how many of them are still customers. */
export function lifetimeValueFinding(answer: LifetimeValueAnswer, {locale}: LifetimeValueOptions): string {
  const {language} = locale;
  const {totals} = answer;
  const total = texts.total[language]
    .replace("{day}", dayText(answer.as_of_day, locale))
    .replace("{customers}", decimal(totals.customers, 0, locale))
    .replace("{value}", shortFigure(totals.predicted_value, "currency", locale))
    .replace("{mean}", shortFigure(totals.mean_predicted_value, "currency", locale));
  if (totals.alive === null) return total;
  return `${total} ${texts.alive[language].replace("{alive}", decimal(totals.alive, 0, locale))}`;
}

/** How far off it was on days that it had not seen, beside the baseline. */
export function lifetimeValueTrust(answer: LifetimeValueAnswer, {locale}: LifetimeValueOptions): string {
  const {language} = locale;
  const {holdout, model, assumption} = answer;
  const off = (value: number | null) => (value === null ? "–" : shortFigure(Math.abs(value), "percent", locale));
  if (!holdout) return texts.untested[language];
  const trust = (model === "own rate" ? texts.trustOwn : texts.trust)[language]
    .replace("{days}", String(holdout.days))
    .replace("{error}", off(holdout.value_error))
    .replace("{baseline}", off(holdout.baseline_value_error));
  return model !== "own rate" && assumption.holds === false ? `${trust} ${texts.related[language]}` : trust;
}

/** What predicts, and its error for the single customer. */
export function lifetimeValueDetails({holdout, model}: LifetimeValueAnswer, {locale}: LifetimeValueOptions): string {
  const {language} = locale;
  return (holdout ? texts.details : texts.plain)[language]
    .replace("{model}", texts[model][language])
    .replace("{days}", String(holdout?.days))
    .replace("{mae}", decimal(holdout?.mae ?? null, 2, locale))
    .replace("{baseline}", decimal(holdout?.baseline_mae ?? null, 2, locale));
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
  const known = rows.some(({alive}) => alive !== null);
  const money = (values: readonly number[]) => roundMoney(values, locale);
  return tableFigure({
    title: texts.segmentTitle[language]
      .replace("{segment}", label(most?.rfm_segment ?? null))
      .replace("{value}", shortFigure(most?.predicted_value ?? null, "currency", locale)),
    locale,
    data: {
      columns: [
        {name: "rfm_segment", label: texts.segment[language]},
        {name: "customers", label: texts.customers[language], format: count},
        ...(known ? [{name: "alive", label: texts.stillThere[language], format: count}] : []),
        {name: "expected_purchases_365d", label: texts.purchases[language], format: count},
        {name: "predicted_value", label: texts.value[language], format: money(rows.map((row) => row.predicted_value))},
        {
          name: "mean_predicted_value",
          label: texts.each[language],
          format: money(rows.map((row) => row.mean_predicted_value))
        }
      ],
      rows: rows.map((row) => [
        label(row.rfm_segment),
        row.customers,
        ...(known ? [row.alive] : []),
        row.expected_purchases_365d,
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
  {frequencies: all, days}: ValueHoldout,
  {locale, model = "BG/NBD and Gamma-Gamma", width: room = 640}: LifetimeValueOptions & {model?: LifetimeValueModel}
): HTMLElement {
  const {language} = locale;
  const frequencies = model === "own rate" ? all.map((one) => ({...one, expected: one.baseline})) : all;
  const number = (value: RowValue) => decimal(value, 2, locale);
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
