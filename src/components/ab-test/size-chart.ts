import * as Plot from "@observablehq/plot";
import type {SampleSize} from "../../../ml/ab-test/proportion-power.js";
import type {Text} from "../../model/text.js";
import {sampleSizeSentence, signedPercent} from "../../query/ab-test/sentences.js";
import {figure} from "../figure.js";
import {type Locale, axisFigure} from "../format.js";
import type {PlannedTest} from "./plan-form.js";
import {type VerdictChartOptions, meanText} from "./verdict-chart.js";

const texts = {
  proportions: {
    en: "To find a change of {effect} takes {total} visitors, {days}",
    es: "Encontrar un cambio del {effect} requiere {total} visitas, {days}"
  },
  means: {
    en: "To find a change of {effect} takes {total} orders, {days}",
    es: "Encontrar un cambio del {effect} requiere {total} pedidos, {days}"
  },
  days: {en: "about {days} days", es: "unos {days} días"},
  day: {en: "less than a day", es: "menos de un día"},
  subtitle: {
    en: "What a test needs by the smallest change that it must find, both sides together, on a logarithmic axis",
    es: "Lo que necesita una prueba según el menor cambio que debe encontrar, ambos lados juntos, en un eje logarítmico"
  },
  x: {en: "Change, % of the baseline", es: "Cambio, % del valor de partida"},
  visitors: {en: "Visitors", es: "Visitas"},
  orders: {en: "Orders", es: "Pedidos"},
  control: {en: "Control", es: "Control"},
  variant: {en: "Variant", es: "Variante"},
  total: {en: "Total", es: "Total"}
} as const satisfies Record<string, Text>;

interface Point extends SampleSize {
  /** In percent. */
  readonly effect: number;
  readonly total: number;
}

/** How many visitors or orders a test needs, against the change that it must find. */
export function sizeChart(planned: PlannedTest, {locale, width = 640}: VerdictChartOptions): HTMLElement {
  const {language} = locale;
  const chosen = pointAt(planned, planned.effect)!;
  const points = curve(planned);
  const label = texts[planned.kind === "proportions" ? "visitors" : "orders"][language];
  const count = (value: number) => axisFigure(value, "count", locale);
  const chart = Plot.plot({
    width,
    height: 280,
    marginLeft: 52,
    marginRight: 24,
    marginTop: 26,
    marginBottom: 38,
    x: {
      label: texts.x[language],
      labelArrow: "none",
      reverse: planned.effect < 0,
      ticks: width < 500 ? 4 : 8,
      tickFormat: (value: number) => signedPercent(value / 100, language)
    },
    y: {type: "log", label, labelArrow: "none", grid: true, ticks: ticksOf(points), tickFormat: count},
    marks: [
      Plot.line(points, {x: "effect", y: "total", stroke: "var(--theme-foreground-focus)", strokeWidth: 2.5}),
      Plot.dot([chosen], {
        x: "effect",
        y: "total",
        r: 5.5,
        fill: "var(--theme-foreground-focus)",
        stroke: "var(--theme-background)"
      }),
      Plot.text([chosen], {
        x: "effect",
        y: "total",
        text: ({effect, total}: Point) => `${signedPercent(effect / 100, language)}: ${count(total)}`,
        dx: 10,
        dy: -10,
        textAnchor: "start",
        fontWeight: 600,
        fill: "var(--theme-foreground)",
        stroke: "var(--theme-background)",
        strokeWidth: 4
      }),
      Plot.tip(
        points,
        Plot.pointerX({
          x: "effect",
          y: "total",
          title: ({effect, control, variant}: Point) =>
            [
              signedPercent(effect / 100, language),
              `${texts.control[language]}: ${control.toLocaleString(language)}`,
              `${texts.variant[language]}: ${variant.toLocaleString(language)}`
            ].join("\n")
        })
      )
    ]
  });
  return figure(chart, {
    title: texts[planned.kind][language]
      .replace("{effect}", signedPercent(planned.effect / 100, language))
      .replace("{total}", chosen.total.toLocaleString(language))
      .replace("{days}", daysText(planned, locale)),
    subtitle: texts.subtitle[language],
    locale,
    data: {
      columns: [
        {name: "change_percent", label: texts.x[language]},
        {name: "control", label: texts.control[language]},
        {name: "variant", label: texts.variant[language]},
        {name: "total", label: texts.total[language]}
      ],
      rows: points.map(({effect, control, variant, total}) => [effect, control, variant, total]),
      statement: null
    },
    metrics: [],
    name: "ab-test-size"
  });
}

/** What a planned test needs, in a sentence, and how long that takes. */
export function sizeSentence(planned: PlannedTest, locale: Locale): string {
  const {kind, baseline, effect, power} = planned;
  const changed = baseline * (1 + effect / 100);
  const wording = {language: locale.language, mean: meanText(locale)};
  return sampleSizeSentence(planned.sizeFor(effect)!, {kind, baseline, changed, power}, wording);
}

/** How long a planned test takes where all who come take part: `about 24 days`. */
export function daysText(planned: PlannedTest, {language}: Pick<Locale, "language">): string {
  const days = pointAt(planned, planned.effect)!.total / planned.daily;
  if (days < 1) return texts.day[language];
  return texts.days[language].replace("{days}", Math.ceil(days).toLocaleString(language));
}

function pointAt({sizeFor}: PlannedTest, effect: number): Point | null {
  const size = sizeFor(effect);
  return size && {...size, effect, total: size.control + size.variant};
}

/** 1, 2 and 5 with zeros behind them, as far as the points reach. */
function ticksOf(points: readonly Point[]): number[] {
  const totals = points.map(({total}) => total);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const powers = Array.from({length: 17}, (_, i) => 10 ** i);
  return powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((tick) => tick >= least && tick <= most);
}

/** From two fifths of the change to three times of it, in steps that are equal ratios. */
function curve(planned: PlannedTest): Point[] {
  const steps = 40;
  return Array.from({length: steps + 1}, (_, i) => {
    const effect = planned.effect * 0.4 * (3 / 0.4) ** (i / steps);
    return pointAt(planned, Number(effect.toPrecision(4)));
  }).filter((point) => point !== null);
}
