import * as Plot from "@observablehq/plot";
import type {ClusteringAnswer} from "../../query/predictions/clustering.js";
import {figure} from "../figure.js";
import {type Locale, shortFigure} from "../format.js";
import {clusterTexts as texts, featureLabels, traits} from "./cluster-words.js";
import {capital, decimal} from "./figures.js";

export interface ClusterPlaneOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

/** Points that stand for all customers behind each group. */
const behind = 600;

/** A sample of customers in the plane of two principal components: a small plot for each group, the others grey. */
export function clusterPlane(answer: ClusteringAnswer, {locale, width = 640}: ClusterPlaneOptions): HTMLElement {
  const {language} = locale;
  const {points, explained_variance: variance} = answer.pca;
  const names = new Map(answer.clusters.map(({cluster, name}) => [cluster, capital(name[language], locale)]));
  const [x, y] = (["x", "y"] as const).map((axis) => axisText(answer, axis, locale)) as [string, string];
  return figure(drawing(answer, {names, x, y, width}), {
    title: texts.plane[language]
      .replace("{x}", strongest(answer, "x", locale))
      .replace("{y}", strongest(answer, "y", locale)),
    subtitle: texts.planeSub[language].replace(
      "{variance}",
      shortFigure(100 * variance.reduce((sum, share) => sum + share, 0), "percent", locale)
    ),
    locale,
    data: {
      columns: [
        {name: "group", label: texts.group[language]},
        {name: "x", label: texts.first[language], format: (value) => decimal(value, 2, locale)},
        {name: "y", label: texts.second[language], format: (value) => decimal(value, 2, locale)}
      ],
      rows: points.map((point) => [names.get(point.cluster)!, point.x, point.y]),
      statement: null
    },
    metrics: [],
    name: "customer-groups-plane"
  });
}

interface DrawingOptions {
  readonly names: ReadonlyMap<number, string>;
  readonly x: string;
  readonly y: string;
  readonly width: number;
}

function drawing({clusters, pca: {points}}: ClusteringAnswer, {names, x, y, width}: DrawingOptions): Element {
  const columns = Math.min(clusters.length, Math.max(1, Math.floor(width / 220)));
  const rows = Math.ceil(clusters.length / columns);
  const place = new Map(clusters.map(({cluster}, i) => [cluster, i]));
  const fx = ({cluster}: {cluster: number}) => place.get(cluster)! % columns;
  const fy = ({cluster}: {cluster: number}) => Math.floor(place.get(cluster)! / columns);
  const some = points.filter((_, i) => i % Math.ceil(points.length / behind) === 0);
  const dots = {x: "x", y: "y", r: 1.5} as const;
  return Plot.plot({
    width,
    height: 60 + rows * Math.min(240, Math.max(150, width / columns)),
    marginLeft: 34,
    marginTop: 40,
    marginBottom: 40,
    x: {label: x, labelArrow: "right", labelAnchor: "left", ticks: 3},
    y: {label: y, labelArrow: "up", ticks: 3, grid: true},
    fx: {axis: null, padding: 0.08},
    fy: {axis: null, padding: 0.16},
    marks: [
      Plot.dot(some, {...dots, fill: "var(--theme-foreground-fainter)"}),
      Plot.dot(points, {...dots, fx, fy, fill: "var(--theme-foreground-focus)", fillOpacity: 0.7}),
      Plot.text(clusters, {
        fx,
        fy,
        text: ({cluster}) => names.get(cluster)!,
        frameAnchor: "top-left",
        dy: -14,
        fontSize: 12,
        fontWeight: 600,
        lineWidth: Math.max(12, width / columns / 12.5),
        textOverflow: "ellipsis"
      })
    ]
  });
}

/** What it means to stand further along an axis, by the two features that it is made of most. */
function axisText({pca: {loadings}}: ClusteringAnswer, axis: "x" | "y", {language}: Locale): string {
  return loadings
    .toSorted((a, b) => Math.abs(b[axis]) - Math.abs(a[axis]))
    .slice(0, 2)
    .map((loading) => {
      const label = featureLabels[loading.feature]?.[language] ?? loading.feature;
      return loading[axis] < 0 ? texts.less[language].replace("{label}", label) : label;
    })
    .join(", ");
}

function strongest({pca: {loadings}}: ClusteringAnswer, axis: "x" | "y", {language}: Locale): string {
  const [first] = loadings.toSorted((a, b) => Math.abs(b[axis]) - Math.abs(a[axis]));
  return first ? (traits[first.feature]?.[language] ?? first.feature) : "–";
}
