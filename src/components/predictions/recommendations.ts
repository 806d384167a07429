import type {Text} from "../../model/text.js";
import type {
  ProductRecommendations,
  RecommendationsAnswer,
  RecommendedProduct
} from "../../query/predictions/recommendations.js";
import {element} from "../element.js";
import type {FigureRows, RowColumn} from "../figure-rows.js";
import {type Locale, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {decimal} from "./figures.js";

interface RecommendationOptions {
  readonly locale: Locale;
}

const texts = {
  measured: {
    en: "Shown one product of a later basket, it named ten others; in {rate} of {trials} tries one of them was in that basket too. Naming the ten best sellers reaches {baseline}. Learned from {baskets}.",
    es: "Ante un producto de una cesta posterior, propuso otros diez; en el {rate} de {trials} intentos uno de ellos estaba también en esa cesta. Proponer los diez más vendidos alcanza el {baseline}. Aprendido de {baskets}."
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
    en: "{share} of the baskets with {product} also hold {other}",
    es: "El {share} de las cestas con {product} contiene también {other}"
  },
  noRule: {
    en: "No pair of products was bought together in ten baskets or more, and more often than by chance",
    es: "Ningún par de productos se compró junto en diez cestas o más, y más a menudo que por azar"
  },
  beside: {
    en: "Beside {product}, offer {other} first: {share} of its baskets hold it",
    es: "Junto a {product}, ofrezca primero {other}: lo contiene el {share} de sus cestas"
  },
  alone: {en: "Nothing to offer beside {product}", es: "Nada que ofrecer junto a {product}"},
  "never sold": {en: "It was never sold.", es: "Nunca se vendió."},
  "sold once": {en: "It was sold only once.", es: "Se vendió solo una vez."},
  "never with another": {
    en: "It was never bought with another product.",
    es: "Nunca se compró con otro producto."
  },
  bought: {en: "Product", es: "Producto"},
  also: {en: "Bought with it", es: "Comprado con él"},
  offered: {en: "To offer, the best first", es: "Para ofrecer, lo mejor primero"},
  confidence: {en: "Share of its baskets", es: "Parte de sus cestas"},
  lift: {en: "Times as often as by chance", es: "Veces lo esperable por azar"},
  together: {en: "Baskets with both", es: "Cestas con ambos"}
} as const satisfies Record<string, Text>;

/** The pair that is bought together most surely. */
export function recommendationFinding(
  {rules: [first]}: RecommendationsAnswer,
  {locale}: RecommendationOptions
): string {
  const {language} = locale;
  if (!first) return texts.noRule[language];
  return texts.rule[language]
    .replace("{share}", shortFigure(first.confidence, "percent", locale))
    .replace("{product}", first.with_product_name ?? first.with_product_id)
    .replace("{other}", first.product_name ?? first.product_id);
}

/** How good the recommendations are, beside the best sellers. */
export function recommendationTrust(
  {measured, basis, baskets}: RecommendationsAnswer,
  {locale}: RecommendationOptions
): string {
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
export function associationRules(answer: RecommendationsAnswer, {locale}: RecommendationOptions): HTMLElement {
  const {language} = locale;
  const title = recommendationFinding(answer, {locale});
  if (answer.rules.length === 0) return element("p", {class: "not-known"}, `${title}.`);
  return tableFigure({
    title,
    locale,
    data: rowsOf(answer.rules, locale, {
      columns: [
        {name: "product", label: texts.bought[language]},
        {name: "bought_with_it", label: texts.also[language]}
      ],
      names: (rule) => [rule.with_product_name ?? rule.with_product_id, rule.product_name ?? rule.product_id]
    }),
    name: "association-rules"
  });
}

/** What to offer beside one product, as a table. */
export function productsBeside(
  {product_id: id, product_name: name, recommendations, note}: ProductRecommendations,
  {locale}: RecommendationOptions
): HTMLElement {
  const {language} = locale;
  const [first] = recommendations;
  if (!first) {
    const alone = texts.alone[language].replace("{product}", name ?? id);
    return element("p", {class: "not-known"}, note === null ? `${alone}.` : `${alone}. ${texts[note][language]}`);
  }
  return tableFigure({
    title: texts.beside[language]
      .replace("{product}", name ?? id)
      .replace("{other}", first.product_name ?? first.product_id)
      .replace("{share}", shortFigure(first.confidence, "percent", locale)),
    locale,
    data: rowsOf(recommendations, locale, {
      columns: [{name: "product", label: texts.offered[language]}],
      names: (item) => [item.product_name ?? item.product_id]
    }),
    name: `recommendations-${id}`
  });
}

interface Named<Item> {
  /** The columns that say which products they are, and their values. */
  readonly columns: readonly RowColumn[];
  readonly names: (item: Item) => string[];
}

function rowsOf<Item extends RecommendedProduct>(
  items: readonly Item[],
  locale: Locale,
  named: Named<Item>
): FigureRows {
  const {language} = locale;
  return {
    columns: [
      ...named.columns,
      {
        name: "confidence",
        label: texts.confidence[language],
        format: (value) => shortFigure(value as number, "percent", locale)
      },
      {name: "together", label: texts.together[language], format: (value) => decimal(value, 0, locale)},
      {name: "lift", label: texts.lift[language], format: (value) => decimal(value, 1, locale)}
    ],
    rows: items.map((item) => [...named.names(item), item.confidence, item.together, item.lift]),
    statement: null
  };
}
