import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {type Cooccurrence, type Recommendation, countPairs, recommend} from "../../ml/recommendations.js";
import {drawTrials, hitRate, splitBaskets} from "../../ml/hit-rate.js";
import {easeScores, fitEase} from "../../ml/ease.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import type {
  ProductRecommendations,
  RecommendationsAnswer,
  RecommendedProduct
} from "../../src/query/predictions/recommendations.js";
import {type ShopBaskets, readBaskets} from "./recommendation-baskets.js";
import {round} from "./round.js";
import type {PredictionTask} from "./task.js";

/** Recommendations that are kept for each product. */
const kept = 20;
/** Products for which a page shows what to offer beside them, and how many of these. */
const bestSellers = 100;
const shownBeside = 5;
/** Products up to which EASE is tried: its cost is their cube. */
const mostForEase = 1_200;

/** What to offer beside each product, by what was bought together. */
export const recommendations: PredictionTask<Record<string, never>, RecommendationsAnswer> = {
  name: "recommendations",
  version: 1,
  defaults: [{}],
  async run(engine) {
    const shop = await readBaskets(engine);
    const count = shop.baskets.offsets.length - 1;
    if (shop.products.length < 2) throw new TooLittleData("products", {needed: 2, found: shop.products.length});
    if (count < 20) throw new TooLittleData("baskets", {needed: 20, found: count});
    const names = await readNames(engine);
    const {model, measured} = measure(shop);
    const pairs = countPairs(shop.baskets);
    const rank = rankingOf(model, pairs);
    const answers = shop.products.map((id, product) => [id, describe(rank(product), {id, names, shop})] as const);
    const sold = new Set(shop.products);
    const never = [...names.keys()].filter((id) => !sold.has(id));
    return {
      answer: {
        basis: shop.basis,
        model,
        baskets: count,
        products: shop.products.length,
        measured,
        rules: rulesOf(pairs, {shop, names}),
        best_sellers: mostBought(pairs, bestSellers).map((product) => shorter(answers[product]![1]))
      },
      parts: [...answers, ...never.map((id) => [id, neverSold(id, names)] as const)]
    };
  }
};

interface Named {
  readonly name: string | null;
  readonly category: string | null;
}
type Names = ReadonlyMap<string, Named>;

async function readNames(engine: DuckdbEngine): Promise<Names> {
  const rows = await engine.rows("SELECT product_id, product_name, category FROM products");
  return new Map(
    rows.map(({product_id: id, product_name: name, category}) => [
      String(id),
      {name: (name as string | null) ?? null, category: (category as string | null) ?? null}
    ])
  );
}

/** Learns from the baskets before and is tested on those after; the better of two models, beside the best sellers. */
function measure({baskets}: ShopBaskets): Pick<RecommendationsAnswer, "model" | "measured"> {
  const {before, after} = splitBaskets(baskets);
  const pairs = countPairs(before);
  const trials = drawTrials(after);
  const best = mostBought(pairs, 11);
  const popular = hitRate(trials, (known) => best.filter((product) => product !== known).slice(0, 10));
  const rates = (["cosine", "ease"] as const)
    .filter((model) => model === "cosine" || pairs.productCount <= mostForEase)
    .map((model) => {
      const rank = rankingOf(model, pairs);
      return {
        model,
        rate: hitRate(trials, (known) =>
          rank(known)
            .items.slice(0, 10)
            .map(({product}) => product)
        )
      };
    });
  const [chosen] = rates.toSorted((a, b) => b.rate - a.rate);
  const percent = (rate: number) => (trials.length === 0 ? null : 100 * rate);
  return {
    model: trials.length === 0 ? "cosine" : chosen!.model,
    measured: {
      trials: trials.length,
      hit_rate_10: percent(chosen!.rate),
      baseline_hit_rate_10: percent(popular)
    }
  };
}

function mostBought({counts}: Cooccurrence, most: number): number[] {
  return [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, most);
}

function shorter({recommendations: all, ...of}: ProductRecommendations): ProductRecommendations {
  return {...of, recommendations: all.slice(0, shownBeside)};
}

type Ranking = (product: number) => ReturnType<typeof recommend>;

function rankingOf(model: "cosine" | "ease", pairs: Cooccurrence): Ranking {
  const together: Ranking = (product) => recommend(pairs, product, {top: model === "ease" ? Infinity : kept});
  if (model === "cosine") return together;
  const ease = fitEase(pairs);
  return (product) => {
    const {items, ...rest} = together(product);
    const scores = easeScores(ease, Int32Array.of(product));
    const ranked = items.map((item) => ({...item, score: Math.max(0, scores[item.product]!)}));
    return {...rest, items: ranked.sort((a, b) => b.score - a.score || a.product - b.product).slice(0, kept)};
  };
}

interface Described {
  readonly names: Names;
  readonly shop: ShopBaskets;
}

function describe(
  {items, note}: ReturnType<typeof recommend>,
  {id, ...described}: Described & {readonly id: string}
): ProductRecommendations {
  return {
    product_id: id,
    product_name: described.names.get(id)?.name ?? null,
    recommendations: items.map((item) => describeItem(item, described)),
    note: note ?? null
  };
}

function describeItem(item: Recommendation, {names, shop}: Described): RecommendedProduct {
  const id = shop.products[item.product]!;
  const {name, category} = names.get(id) ?? {name: null, category: null};
  return {
    product_id: id,
    product_name: name,
    category,
    score: round(100 * Math.min(1, item.score), 2),
    lift: round(item.lift, 3),
    support: round(100 * item.support, 4),
    confidence: round(100 * item.confidence, 2),
    together: item.together
  };
}

function neverSold(id: string, names: Names): ProductRecommendations {
  return {product_id: id, product_name: names.get(id)?.name ?? null, recommendations: [], note: "never sold"};
}

/** The 20 rules of the highest confidence among pairs that 10 baskets at least hold, and not by chance. */
function rulesOf(pairs: Cooccurrence, described: Described): RecommendationsAnswer["rules"] {
  const {shop, names} = described;
  const rules = shop.products.flatMap((id, product) =>
    recommend(pairs, product, {top: kept})
      .items.filter(({together, lift}) => together >= 10 && lift > 1)
      .map((item) => ({id, item}))
  );
  return rules
    .sort((a, b) => b.item.confidence - a.item.confidence || b.item.together - a.item.together)
    .slice(0, 20)
    .map(({id, item}) => ({
      ...describeItem(item, described),
      with_product_id: id,
      with_product_name: names.get(id)?.name ?? null
    }));
}
