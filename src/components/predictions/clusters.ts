import type {ClusteringAnswer} from "../../query/predictions/clustering.js";
import {figureFormat} from "../figure-rows.js";
import {type Locale, axisFigure, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {clusterTexts as texts} from "./cluster-words.js";
import {capital, decimal, roundMoney} from "./figures.js";

interface ClustersOptions {
  readonly locale: Locale;
}

/** How many groups there are, and which brings most. */
export function clusterFinding(answer: ClusteringAnswer, {locale}: ClustersOptions): string {
  const {language} = locale;
  const most = richest(answer);
  const percent = (value: number | null) => shortFigure(value, "percent", locale);
  return texts.finding[language]
    .replace("{customers}", decimal(answer.customers, 0, locale))
    .replace("{count}", String(answer.n_clusters))
    .replace("{name}", most.name[language])
    .replace("{share}", percent(most.share))
    .replace("{revenue}", percent(most.revenue_share));
}

/** How clearly the groups differ, in words after Kaufman and Rousseeuw (1990), beside the RFM segments. */
export function clusterTrust(answer: ClusteringAnswer, {locale}: ClustersOptions): string {
  const {language} = locale;
  const {silhouette, baseline_silhouette: baseline} = answer;
  const apart = silhouette >= 0.5 ? texts.apart : silhouette >= 0.25 ? texts.edges : texts.blurred;
  return [
    texts.silhouette[language]
      .replace("{apart}", apart[language])
      .replace("{silhouette}", decimal(silhouette, 2, locale)),
    baseline !== null && texts.baseline[language].replace("{baseline}", decimal(baseline, 2, locale))
  ]
    .filter(Boolean)
    .join(" ");
}

/** What made the groups, and why there are so many. */
export function clusterDetails({model, tried, n_clusters: count}: ClusteringAnswer, {locale}: ClustersOptions): string {
  const text = tried.length > 1 ? texts.chosen : texts.asked;
  return text[locale.language]
    .replace("{model}", model)
    .replace("{least}", String(tried[0]?.n_clusters))
    .replace("{most}", String(tried.at(-1)?.n_clusters))
    .replace("{count}", String(count));
}

/** Each group by its size and the means of its customers. */
export function clusterTable(answer: ClusteringAnswer, {locale}: ClustersOptions): HTMLElement {
  const {language} = locale;
  const {clusters} = answer;
  const percent = (value: unknown) => shortFigure(value as number | null, "percent", locale);
  const count = figureFormat("count", locale);
  const most = richest(answer);
  return tableFigure({
    title: capital(texts.title[language].replace("{name}", most.name[language]), locale)
      .replace("{share}", percent(most.share))
      .replace("{revenue}", percent(most.revenue_share)),
    subtitle: texts.tableSub[language],
    locale,
    data: {
      columns: [
        {name: "name", label: texts.group[language]},
        {name: "size", label: texts.customers[language], format: count},
        {name: "share", label: texts.share[language], format: percent},
        {name: "revenue_share", label: texts.revenueShare[language], format: percent},
        {
          name: "revenue",
          label: texts.revenue[language],
          format: roundMoney(
            clusters.map(({revenue}) => revenue),
            locale
          )
        },
        {name: "orders", label: texts.orders[language], format: (value) => decimal(value, 1, locale)},
        {name: "recency_days", label: texts.recency[language], format: count},
        {name: "products_per_order", label: texts.basket[language], format: (value) => decimal(value, 1, locale)},
        {name: "discount", label: texts.discount[language], format: (value) => discountText(value as number, locale)}
      ],
      rows: clusters.map((one) => [
        capital(one.name[language], locale),
        one.size,
        one.share,
        one.revenue_share,
        one.revenue,
        one.orders,
        one.recency_days,
        one.products_per_order,
        one.discount
      ]),
      statement: null
    },
    name: "customer-groups"
  });
}

function discountText(percent: number, locale: Locale): string {
  return axisFigure(percent, "percent", locale).replace(/^0$/, "0%");
}

function richest({clusters}: ClusteringAnswer) {
  return clusters.toSorted((a, b) => (b.revenue_share ?? 0) - (a.revenue_share ?? 0))[0]!;
}
