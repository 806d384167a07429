import type {Text} from "./text.js";

/** What customers are grouped by, and what a group is called that has much or little of it. */
export const groupFeatures = {
  revenue: {
    label: {en: "Spent", es: "Gasto"},
    unit: "money",
    high: {en: "high value", es: "alto valor"},
    low: {en: "low value", es: "bajo valor"}
  },
  orders: {
    label: {en: "Orders", es: "Pedidos"},
    unit: "orders",
    high: {en: "frequent", es: "frecuentes"},
    low: {en: "few orders", es: "pocos pedidos"}
  },
  recency: {
    label: {en: "Days since the last order", es: "Días desde el último pedido"},
    unit: "days",
    high: {en: "long away", es: "ausentes hace tiempo"},
    low: {en: "recent", es: "recientes"}
  },
  basket: {
    label: {en: "Products in an order", es: "Productos por pedido"},
    unit: "products",
    high: {en: "large baskets", es: "cestas grandes"},
    low: {en: "small baskets", es: "cestas pequeñas"}
  },
  tenure: {
    label: {en: "Days since the first order", es: "Días desde el primer pedido"},
    unit: "days",
    high: {en: "long-standing", es: "veteranos"},
    low: {en: "new", es: "nuevos"}
  },
  discount: {
    label: {en: "Discount received", es: "Descuento recibido"},
    unit: "percent",
    high: {en: "discounted", es: "con descuento"},
    low: {en: "full price", es: "precio completo"}
  }
} as const satisfies Record<
  string,
  {
    readonly label: Text;
    readonly unit: "money" | "orders" | "days" | "products" | "percent";
    readonly high: Text;
    readonly low: Text;
  }
>;

export type GroupFeature = keyof typeof groupFeatures;

/** In the order of the columns that groups are made of; shares of channels follow. */
export const groupFeatureNames = Object.keys(groupFeatures) as GroupFeature[];

/** Standard deviations from the mean of all customers, from which on something is unusual in a group. */
const unusual = 0.5;

/** What is known of a group, in standard deviations from the mean of all customers. */
export interface GroupTraits {
  /** Mean number of orders. */
  readonly orders: number;
  readonly features: Readonly<Record<GroupFeature, number>>;
  readonly channels: Readonly<Record<string, number>>;
}

/** Names of groups by what is unusual in each, the most unusual first; no two are the same. */
export function nameGroups(groups: readonly GroupTraits[]): Text[] {
  const words = groups.map(wordsOf);
  const names: Text[] = [];
  for (const [group, {strong, all}] of words.entries()) {
    const taken = (count: number) => names.some(({en}) => en === joined(all.slice(0, count)).en);
    let count = Math.max(1, Math.min(3, strong));
    while (taken(count) && count < all.length) ++count;
    const name = strong === 0 ? typical : joined(all.slice(0, count));
    const twice = names.some(({en}) => en === name.en);
    names.push(twice ? {en: `${name.en} (${group + 1})`, es: `${name.es} (${group + 1})`} : name);
  }
  return names;
}

const typical: Text = {en: "typical customers", es: "clientes típicos"};

/** What may be said of a group, the most unusual first, and how much of it is unusual. */
function wordsOf({orders, features, channels}: GroupTraits): {strong: number; all: Text[]} {
  const own = groupFeatureNames.map((name) => ({
    size: Math.abs(features[name]),
    word: features[name] > 0 ? groupFeatures[name].high : lowWord(name, orders)
  }));
  const from = Object.entries(channels)
    .filter(([, size]) => size > 0)
    .map(([name, size]) => ({size, word: {en: `from ${name}`, es: `de ${name}`}}));
  const ranked = [...own, ...from].sort((a, b) => b.size - a.size);
  return {strong: ranked.filter(({size}) => size >= unusual).length, all: ranked.map(({word}) => word)};
}

function lowWord(name: GroupFeature, orders: number): Text {
  return name === "orders" && orders < 1.1 ? {en: "one order", es: "un solo pedido"} : groupFeatures[name].low;
}

function joined(words: readonly Text[]): Text {
  return {en: words.map(({en}) => en).join(", "), es: words.map(({es}) => es).join(", ")};
}
