import type {Route} from "../route.js";
import {abTest} from "./ab-test.js";
import {askSuggestions} from "./ask-suggestions.js";
import {ask} from "./ask.js";
import {categories} from "./categories.js";
import {countries} from "./countries.js";
import {customers} from "./customers.js";
import {distribution} from "./distribution.js";
import {exportCsv} from "./export/csv.js";
import {exportExcel, exportPdf} from "./export/files.js";
import {exportManifest} from "./export/manifest.js";
import {kpis} from "./kpis.js";
import {metrics} from "./metrics.js";
import {anomalies} from "./predictions/anomalies.js";
import {churn} from "./predictions/churn.js";
import {clustering} from "./predictions/clustering.js";
import {lifetimeValue} from "./predictions/lifetime-value.js";
import {forecast} from "./predictions/forecast.js";
import {demand} from "./predictions/demand.js";
import {recommendations} from "./predictions/recommendations.js";
import {products} from "./products.js";
import {query} from "./query.js";
import {health, ready} from "./service.js";
import {timeSeries} from "./time-series.js";
import {topProducts} from "./top-products.js";
import {transactions} from "./transactions.js";

/** Every endpoint: the router and the OpenAPI document are made of this list. */
export const routes: readonly Route[] = [
  kpis,
  transactions,
  customers,
  products,
  countries,
  categories,
  timeSeries,
  topProducts,
  distribution,
  metrics,
  query,
  ask,
  askSuggestions,
  forecast,
  churn,
  clustering,
  lifetimeValue,
  recommendations,
  abTest,
  demand,
  anomalies,
  exportExcel,
  exportPdf,
  exportCsv,
  exportManifest,
  health,
  ready
];
