import * as Plot from "@observablehq/plot";
import {memberColours} from "../../model/colours.js";
import type {Text} from "../../model/text.js";
import type {ClusteringAnswer, CustomerCluster} from "../../query/predictions/clustering.js";
import {figureFormat} from "../figure-rows.js";
import {figure} from "../figure.js";
import {type Locale, dayText, shortFigure} from "../format.js";
import {legend} from "../legend.js";
import {tableFigure} from "../table-figure.js";

export interface ClustersOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const texts = {
  prose: {
    en: "{customers} customers who have ordered up to {day} fall into {count} groups{chosen}. Customers are nearer to their own group than to the next by a silhouette of {silhouette} (1 at best, 0 where groups do not differ); the RFM segments reach {baseline}.",
    es: "{customers} clientes que han pedido hasta el {day} forman {count} grupos{chosen}. Los clientes están más cerca de su grupo que del siguiente con una silueta de {silhouette} (1 como máximo, 0 si los grupos no difieren); los segmentos RFM alcanzan {baseline}."
  },
  chosen: {en: ", as many as differ most", es: ", tantos como más difieren"},
  title: {
    en: "{name}: {share} of the customers bring {revenue} of revenue",
    es: "{name}: el {share} de los clientes aporta el {revenue} de los ingresos"
  },
  plane: {
    en: "The groups on the two axes along which customers differ most",
    es: "Los grupos en los dos ejes en que los clientes más difieren"
  },
  planeSub: {
    en: "A sample of customers. The first axis is mostly {x}, the second mostly {y}; together they hold {variance} of what there is to differ in.",
    es: "Una muestra de clientes. El primer eje es sobre todo {x}, el segundo sobre todo {y}; juntos contienen el {variance} de las diferencias."
  },
  first: {en: "first axis", es: "primer eje"},
  second: {en: "second axis", es: "segundo eje"},
  group: {en: "Group", es: "Grupo"},
  customers: {en: "Customers", es: "Clientes"},
  share: {en: "Share", es: "Parte"},
  revenueShare: {en: "Share of revenue", es: "Parte de los ingresos"},
  recency: {en: "Days since last order", es: "Días desde el último pedido"},
  orders: {en: "Orders", es: "Pedidos"},
  revenue: {en: "Revenue each", es: "Ingresos por cliente"},
  basket: {en: "Products an order", es: "Productos por pedido"},
  discount: {en: "Discount", es: "Descuento"}
} as const satisfies Record<string, Text>;

/** How many groups there are, and how clearly they differ. */
export function clusterProse(answer: ClusteringAnswer, {locale}: Pick<ClustersOptions, "locale">): string {
  const {language} = locale;
  const ratio = (value: number | null) =>
    value === null ? "–" : value.toLocaleString(language, {maximumFractionDigits: 2});
  return texts.prose[language]
    .replace("{customers}", answer.customers.toLocaleString(language))
    .replace("{day}", dayText(answer.as_of_day, locale))
    .replace("{count}", String(answer.n_clusters))
    .replace("{chosen}", answer.chosen_by === "silhouette" ? texts.chosen[language] : "")
    .replace("{silhouette}", ratio(answer.silhouette))
    .replace("{baseline}", ratio(answer.baseline_silhouette));
}

/** Each group by its size and the means of its customers. */
export function clusterTable({clusters}: ClusteringAnswer, {locale}: Pick<ClustersOptions, "locale">): HTMLElement {
  const {language} = locale;
  const percent = (value: unknown) => shortFigure(value as number | null, "percent", locale);
  const mean = (value: unknown) => Number(value).toLocaleString(language, {maximumFractionDigits: 1});
  const [most] = clusters.toSorted((a, b) => (b.revenue_share ?? 0) - (a.revenue_share ?? 0));
  return tableFigure({
    title: texts.title[language]
      .replace("{name}", most!.name[language])
      .replace("{share}", percent(most!.share))
      .replace("{revenue}", percent(most!.revenue_share)),
    locale,
    data: {
      columns: [
        {name: "name", label: texts.group[language]},
        {name: "size", label: texts.customers[language], format: figureFormat("count", locale)},
        {name: "share", label: texts.share[language], format: percent},
        {name: "revenue_share", label: texts.revenueShare[language], format: percent},
        {name: "recency_days", label: texts.recency[language], format: figureFormat("count", locale)},
        {name: "orders", label: texts.orders[language], format: mean},
        {name: "revenue", label: texts.revenue[language], format: figureFormat("currency", locale)},
        {name: "products_per_order", label: texts.basket[language], format: mean},
        {name: "discount", label: texts.discount[language], format: percent}
      ],
      rows: clusters.map((one) => [
        one.name[language],
        one.size,
        one.share,
        one.revenue_share,
        one.recency_days,
        one.orders,
        one.revenue,
        one.products_per_order,
        one.discount
      ]),
      statement: null
    },
    name: "customer-groups"
  });
}

/** A sample of customers in the plane of two principal components, coloured by group. */
export function clusterPlane(answer: ClusteringAnswer, {locale, width = 640}: ClustersOptions): HTMLElement {
  const {language} = locale;
  const {points, loadings, explained_variance: variance} = answer.pca;
  const strongest = (axis: "x" | "y") => loadings.toSorted((a, b) => Math.abs(b[axis]) - Math.abs(a[axis]))[0]?.feature;
  const colours = memberColours(answer.clusters.map(({cluster}) => String(cluster)));
  const colour = ({cluster}: {cluster: number}) => colours.get(String(cluster))!;
  const name = ({cluster}: {cluster: number}) => nameOf(answer.clusters, cluster)[language];
  const chart = Plot.plot({
    width,
    height: Math.min(420, width),
    x: {label: texts.first[language], labelArrow: "none", ticks: 5},
    y: {label: texts.second[language], labelArrow: "none", ticks: 5, grid: true},
    marks: [
      Plot.dot(points, {x: "x", y: "y", r: 2, fill: colour, fillOpacity: 0.6}),
      Plot.tip(points, Plot.pointer({x: "x", y: "y", title: name}))
    ]
  });
  const entries = answer.clusters.map((one) => ({label: one.name[language], colour: colour(one)}));
  return figure([legend(entries), chart], {
    title: texts.plane[language],
    subtitle: texts.planeSub[language]
      .replace("{x}", strongest("x") ?? "–")
      .replace("{y}", strongest("y") ?? "–")
      .replace("{variance}", shortFigure(100 * variance.reduce((sum, share) => sum + share, 0), "percent", locale)),
    locale,
    data: {
      columns: [{name: "group", label: texts.group[language]}, ...axes(language)],
      rows: points.map((point) => [name(point), point.x, point.y]),
      statement: null
    },
    metrics: [],
    name: "customer-groups-plane"
  });
}

function axes(language: Locale["language"]) {
  return [
    {name: "x", label: texts.first[language]},
    {name: "y", label: texts.second[language]}
  ];
}

function nameOf(clusters: readonly CustomerCluster[], number: number): Text {
  return clusters.find(({cluster}) => cluster === number)!.name;
}
