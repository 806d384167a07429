import type {Text} from "../../model/text.js";
import type {ProductRecommendations, RecommendationsAnswer, Rule} from "../../query/predictions/recommendations.js";
import type {FigureRows, RowColumn} from "../figure-rows.js";
import {type Locale, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";

interface RecommendationOptions {
  readonly locale: Locale;
}

const texts = {
  measured: {
    en: "Of ten products named beside one of a later basket, another of that basket was among them in {rate} of {trials} tries; the ten best sellers reach {baseline}. Learned from {baskets}.",
    es: "De diez productos propuestos junto a uno de una cesta posterior, otro de esa cesta estaba entre ellos en el {rate} de {trials} intentos; los diez más vendidos alcanzan el {baseline}. Aprendido de {baskets}."
  },
  untested: {
    en: "No later basket holds two products, so how good these are could not be measured. Learned from {baskets}.",
    es: "Ninguna cesta posterior contiene dos productos, así que no se pudo medir su calidad. Aprendido de {baskets}."
  },
  orders: {en: "{count} orders", es: "{count} pedidos"},
  customers: {
    en: "all that each of {count} customers bought, as most orders are of one product",
    es: "todo lo que compró cada uno de {count} clientes, pues la mayoría de los pedidos son de un producto"
  },
  rule: {
    en: "{share} of the baskets with {product} hold {other} too",
    es: "El {share} de las cestas con {product} contienen también {other}"
  },
  noRule: {
    en: "No two products are in ten baskets together more often than by chance",
    es: "Ningún par de productos coincide en diez cestas más a menudo que por azar"
  },
  beside: {en: "To offer beside {product}", es: "Para ofrecer junto a {product}"},
  bought: {en: "Product", es: "Producto"},
  also: {en: "Bought with it", es: "Comprado con él"},
  confidence: {en: "Share of its baskets", es: "Parte de sus cestas"},
  lift: {en: "Times as often as by chance", es: "Veces lo esperable por azar"},
  together: {en: "Baskets with both", es: "Cestas con ambos"},
  score: {en: "Similarity", es: "Similitud"}
} as const satisfies Record<string, Text>;

/** How good the recommendations are, beside the best sellers. */
export function recommendationProse({measured, basis, baskets}: RecommendationsAnswer, locale: Locale): string {
  const {language} = locale;
  const {trials, hit_rate_10: rate, baseline_hit_rate_10: baseline} = measured;
  const text = rate === null ? texts.untested : texts.measured;
  return text[language]
    .replace("{rate}", shortFigure(rate, "percent", locale))
    .replace("{baseline}", shortFigure(baseline, "percent", locale))
    .replace("{trials}", trials.toLocaleString(language))
    .replace("{baskets}", texts[basis][language].replace("{count}", baskets.toLocaleString(language)));
}

/** The pairs that are bought together most surely, as a table. */
export function associationRules({rules}: RecommendationsAnswer, {locale}: RecommendationOptions): HTMLElement {
  const {language} = locale;
  const [first] = rules;
  return tableFigure({
    title: first
      ? texts.rule[language]
          .replace("{share}", shortFigure(first.confidence, "percent", locale))
          .replace("{product}", first.with_product_name ?? first.with_product_id)
          .replace("{other}", first.product_name ?? first.product_id)
      : texts.noRule[language],
    locale,
    data: rowsOf(rules, locale),
    name: "association-rules"
  });
}

/** What to offer beside one product, as a table. */
export function productsBeside(
  {product_id: id, product_name: name, recommendations}: ProductRecommendations,
  {locale}: RecommendationOptions
): HTMLElement {
  const rules = recommendations.map((item) => ({...item, with_product_id: id, with_product_name: name}));
  return tableFigure({
    title: texts.beside[locale.language].replace("{product}", name ?? id),
    locale,
    data: rowsOf(rules, locale),
    name: `recommendations-${id}`
  });
}

function rowsOf(rules: readonly Rule[], locale: Locale): FigureRows {
  const {language} = locale;
  const percent = (value: unknown) => shortFigure(value as number, "percent", locale);
  const columns: RowColumn[] = [
    {name: "product", label: texts.bought[language]},
    {name: "bought_with_it", label: texts.also[language]},
    {name: "confidence", label: texts.confidence[language], format: percent},
    {
      name: "lift",
      label: texts.lift[language],
      format: (value) => Number(value).toLocaleString(language, {maximumFractionDigits: 1})
    },
    {name: "together", label: texts.together[language], format: (value) => Number(value).toLocaleString(language)},
    {name: "score", label: texts.score[language], format: percent}
  ];
  const rows = rules.map((rule) => [
    rule.with_product_name ?? rule.with_product_id,
    rule.product_name ?? rule.product_id,
    rule.confidence,
    rule.lift,
    rule.together,
    rule.score
  ]);
  return {columns, rows, statement: null};
}
