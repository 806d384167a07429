import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedDemo} from "../../db/seed/seed.js";
import {calendarHeatmap} from "../../src/components/calendar-heatmap.js";
import {cohortHeatmap} from "../../src/components/cohort-heatmap.js";
import {countryDonut} from "../../src/components/country-donut.js";
import {crossing} from "../../src/components/crossing.js";
import {growth} from "../../src/components/growth.js";
import {histogram} from "../../src/components/histogram.js";
import {lorenzCurve} from "../../src/components/lorenz-curve.js";
import {anomalyChart, anomalyTable} from "../../src/components/predictions/anomalies.js";
import {calibrationChart} from "../../src/components/predictions/calibration-chart.js";
import {churnList, churnSegments} from "../../src/components/predictions/churn.js";
import {clusterPlane} from "../../src/components/predictions/cluster-plane.js";
import {clusterTable} from "../../src/components/predictions/clusters.js";
import {demandTable} from "../../src/components/predictions/demand.js";
import {forecastChart} from "../../src/components/predictions/forecast-chart.js";
import {forecastParts} from "../../src/components/predictions/forecast-parts.js";
import {lifetimeValueHoldout, lifetimeValueSegments} from "../../src/components/predictions/lifetime-value.js";
import {associationRules} from "../../src/components/predictions/recommendations.js";
import {purchaseRevenue} from "../../src/components/purchase-revenue.js";
import {rankedBars} from "../../src/components/ranked-bars.js";
import {rfmMap} from "../../src/components/rfm-map.js";
import {segmentShares} from "../../src/components/segment-shares.js";
import {segmentTable} from "../../src/components/segment-table.js";
import {sharesOver} from "../../src/components/shares-over.js";
import {timeSeries} from "../../src/components/time-series.js";
import {weekPattern} from "../../src/components/week-pattern.js";
import {type Answers, answerAll, askedByDefault} from "../../src/query/question.js";
import {channelQuestions} from "../../src/query/questions/channels.js";
import {customerQuestions} from "../../src/query/questions/customers.js";
import {geographyQuestions} from "../../src/query/questions/geography.js";
import {trendQuestions} from "../../src/query/questions/trends.js";
import * as predicted from "./predictions/answers.js";
import {testDatabase} from "../setup/database.js";
import {openEngines} from "../setup/engines.js";

// Rendered in Node, kept as files that open in a browser: gallery/index.html shows them all.

const width = 720;
const today = "2026-03-01";

interface PageAnswers {
  readonly trends: Answers<ReturnType<typeof trendQuestions>>;
  readonly channels: Answers<ReturnType<typeof channelQuestions>>;
  readonly customers: Answers<ReturnType<typeof customerQuestions>>;
  readonly geography: Answers<ReturnType<typeof geographyQuestions>>;
}

let shop: ReturnType<typeof askedByDefault>["shop"];
let answers: PageAnswers;
let restore: () => void;

const charts: Readonly<Record<string, () => HTMLElement>> = {
  "association-rules": () => associationRules(predicted.recommendations, {locale: shop.settings}),
  "calendar-heatmap": () => calendarHeatmap(answers.trends.days, {locale: shop.settings, width}),
  calibration: () => calibrationChart(predicted.churn.model_metrics.calibration, {locale: shop.settings, width}),
  "churn-list": () => churnList(predicted.churn, {locale: shop.settings}),
  "churn-segments": () => churnSegments(predicted.churn, {locale: shop.settings}),
  "cluster-plane": () => clusterPlane(predicted.clustering, {locale: shop.settings, width}),
  "cluster-table": () => clusterTable(predicted.clustering, {locale: shop.settings}),
  "cohort-heatmap": () => cohortHeatmap(answers.customers.cohorts, {shop, width}),
  "country-donut": () => countryDonut(answers.geography, {locale: shop.settings, width}),
  crossing: () =>
    crossing(answers.channels.deviceSource, {
      rows: "traffic_source",
      columns: "device_type",
      locale: shop.settings,
      width
    }),
  "demand-table": () => demandTable(predicted.demand, {locale: shop.settings}),
  forecast: () => forecastChart(predicted.forecast, {locale: shop.settings, width}),
  "forecast-parts": () => forecastParts(predicted.forecast, {locale: shop.settings, width}),
  growth: () => growth(answers.trends.previous, {grain: "week", locale: shop.settings, width}),
  histogram: () => histogram(answers.trends.orderValues, {locale: shop.settings, width}),
  "lifetime-value-holdout": () =>
    lifetimeValueHoldout(predicted.lifetimeValue.holdout!, {locale: shop.settings, width}),
  "lifetime-value-segments": () => lifetimeValueSegments(predicted.lifetimeValue, {locale: shop.settings}),
  "lorenz-curve": () => lorenzCurve(answers.geography, {locale: shop.settings, width}),
  "purchase-revenue": () => purchaseRevenue(answers.customers.purchases, {shop, grain: "week", width}),
  "ranked-bars": () =>
    rankedBars(answers.channels.payments, {dimension: "payment_method", locale: shop.settings, width}),
  "rfm-map": () => rfmMap(answers.customers.segments, {locale: shop.settings, width}),
  "segment-shares": () =>
    segmentShares(answers.customers.segmentCategory, {
      segments: answers.customers.segments,
      dimension: "category",
      locale: shop.settings,
      width
    }),
  "segment-table": () =>
    segmentTable(answers.customers.segments, {
      inPeriod: answers.customers.segmentsInPeriod,
      locale: shop.settings
    }),
  "shares-over": () =>
    sharesOver(answers.channels.devicesOver, {
      dimension: "device_type",
      members: ["Desktop", "Mobile", "Tablet"],
      grain: "week",
      locale: shop.settings,
      width
    }),
  "time-series": () =>
    timeSeries(answers.trends.previous, {
      metric: "revenue",
      grain: "week",
      total: answers.trends.total,
      locale: shop.settings,
      width
    }),
  "unusual-days": () => anomalyChart(predicted.anomalies, {locale: shop.settings, width}),
  "unusual-days-table": () => anomalyTable(predicted.anomalies, {locale: shop.settings}),
  "week-pattern": () => weekPattern(answers.trends.hours, {locale: shop.settings, timezone: "UTC", width})
};

describe("the charts, drawn without a browser", () => {
  beforeAll(async () => {
    await using database = await testDatabase();
    await seedDemo(database.pool, {today, transactions: 3_000, customers: 1_000, products: 60});
    await using engines = await openEngines(database);
    ({shop} = engines.columns);
    const asked = askedByDefault(shop);
    answers = {
      trends: await answerAll(engines.columns, trendQuestions(asked)),
      channels: await answerAll(engines.columns, channelQuestions(asked)),
      customers: await answerAll(engines.columns, customerQuestions(asked)),
      geography: await answerAll(engines.columns, geographyQuestions(asked))
    };
    const {window} = new JSDOM();
    Object.assign(globalThis, {window, document: window.document});
    restore = () => ["window", "document"].forEach((name) => Reflect.deleteProperty(globalThis, name));
  }, 60_000);

  afterAll(() => restore?.());

  it.each(Object.keys(charts))("%s", async (name) => {
    const html = page(name, charts[name]!().outerHTML);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
    await expect(html).toMatchFileSnapshot(`gallery/${name}.html`);
  });

  it("are all in the gallery", async () => {
    const frames = Object.keys(charts).map((name) => `<iframe src="${name}.html" title="${name}"></iframe>`);
    const style = "<style>iframe { width: 760px; height: 480px; border: 0; }</style>";
    await expect(page("Gallery", `${style}\n${frames.join("\n")}`)).toMatchFileSnapshot("gallery/index.html");
  });
});

/** A page of its own; numbers that only keep ids apart are taken out. */
function page(title: string, body: string): string {
  const theme =
    ":root { --theme-foreground: #1b1e23; --theme-foreground-focus: #3b5fc0; --theme-foreground-muted: #5c5f66; " +
    "--theme-foreground-faint: #8f9196; --theme-foreground-fainter: #c4c6c9; --theme-foreground-faintest: #e6e7e9; " +
    "--theme-background: #fff; --theme-background-alt: #f6f6f6; --ramp-low: #e9edf8; --ramp-high: #3b5fc0; " +
    "--ramp-high-text: #fff; font: 13px sans-serif; } .panel { display: none; } figure { margin: 0; }";
  return [
    "<!doctype html>",
    `<meta charset="utf-8"><title>${title}</title><style>${theme}</style>`,
    body.replace(/(panel|filters|grain)-\d+/g, "$1").replaceAll("><", ">\n<"),
    ""
  ].join("\n");
}
