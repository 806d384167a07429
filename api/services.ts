import type pg from "pg";
import type {Config} from "../db/config.js";
import type {EngineSource} from "../db/engine.js";
import type {Logger} from "../db/logger.js";
import type {Asker} from "../loaders/ask/asker.js";
import type {Predictor} from "../loaders/predictions/predictor.js";
import type {Conversations} from "./conversations.js";
import type {Exporter} from "./export/exporter.js";
import type {Clock} from "./timings.js";

/** What an API is made of. */
export interface ApiOptions {
  /** Where figures are counted. */
  readonly engines: EngineSource;
  /** Connections for lists of rows. */
  readonly pool: pg.Pool;
  /** What predicts. */
  readonly predictor: Predictor;
  /** What answers questions. */
  readonly asker: Asker;
  /** What makes files. */
  readonly exporter: Exporter;
  readonly config: Pick<Config, "host" | "dashboardPort" | "corsOrigins">;
  /** Silent by default. */
  readonly logger?: Logger;
  readonly clock?: Clock;
}

/** What routes work with. */
export interface Services {
  readonly engines: EngineSource;
  readonly pool: pg.Pool;
  readonly predictor: Predictor;
  readonly exporter: Exporter;
  readonly asker: Asker;
  readonly conversations: Conversations;
  readonly logger: Logger;
  /** Numbers of rows that were counted before, by data version. */
  readonly totals: Map<string, number>;
}
