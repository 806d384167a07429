import type pg from "pg";
import type {Engine, EngineSource} from "../../db/engine.js";
import {type Logger, silentLogger} from "../../db/logger.js";
import {
  type PredictionKey,
  readPart,
  readPrediction,
  removePrediction,
  writePrediction
} from "../../db/predictions/table.js";
import type {PredictionName} from "../../src/model/predictions.js";
import type {Outcome} from "../../src/query/predictions/predicted.js";
import type {Parameters, Predicted, PredictionTask} from "./task.js";
import {type Answers, predictionTasks} from "./tasks.js";
import {writeSitePredictions} from "./site-file.js";
import {Trainer} from "./trainer.js";

export interface PredictorOptions {
  readonly engines: EngineSource;
  /** Where predictions are kept. */
  readonly pool: pg.Pool;
  /** Silent by default. */
  readonly logger?: Logger;
  /** Memory of DuckDB in a worker thread before it spills to disk; "1GB" by default. */
  readonly memory?: string;
}

/** Thrown where there is no snapshot yet, from which alone predictions are made. */
export class NoSnapshot extends Error {
  constructor() {
    super("there is no snapshot yet, from which predictions are made");
    this.name = "NoSnapshot";
  }
}

/** How many predictions of one data version are held in memory. */
const mostHeld = 100;

/**
 * Predictions of the newest data version: held in memory, kept in the database, and made in a worker thread where
 * neither has them; once for all who ask at the same time.
 */
export class Predictor implements AsyncDisposable {
  readonly #options: PredictorOptions;
  readonly #logger: Logger;
  readonly #trainer = new Trainer();
  readonly #held = new Map<string, Promise<Predicted>>();
  #heldVersion = "";

  constructor(options: PredictorOptions) {
    this.#options = options;
    this.#logger = options.logger ?? silentLogger;
  }

  /**
   * Makes a prediction of the newest snapshot, or finds it.
   * @throws {NoSnapshot} where there is none yet
   */
  predict<Name extends PredictionName>(
    name: Name,
    parameters: Parameters = predictionTasks[name].defaults[0]!
  ): Promise<Predicted<Answers[Name]>> {
    return this.#options.engines.use((engine) => this.#of(engine, name, parameters)) as Promise<
      Predicted<Answers[Name]>
    >;
  }

  /** What a prediction says of one thing, as its default parameters have it; null where it says nothing of it. */
  predictPart<Name extends PredictionName>(
    name: Name,
    part: string
  ): Promise<{predicted: Predicted<Answers[Name]>; part: string | null}> {
    return this.#options.engines.use(async (engine) => {
      const [parameters] = predictionTasks[name].defaults;
      const predicted = (await this.#of(engine, name, parameters!)) as Predicted<Answers[Name]>;
      if (predicted.refusal) return {predicted, part: null};
      return {predicted, part: await readPart(this.#options.pool, keyOf(engine, name, parameters!), part)};
    });
  }

  /** Makes what pages show, one after another, and puts it beside the snapshot, where the site's loader finds it. */
  predictDefaults({signal, report}: {signal?: AbortSignal; report?: (name: string) => void} = {}): Promise<void> {
    return this.#options.engines.use(async (engine) => {
      const outcomes: Partial<Record<PredictionName, Outcome[]>> = {};
      for (const {name, defaults, forPages = (answer: object) => answer} of Object.values<PredictionTask>(
        predictionTasks
      ))
        for (const parameters of defaults) {
          signal?.throwIfAborted();
          report?.(name);
          const made = await this.#of(engine, name, parameters).catch((error: Error) => this.#failed(name, error));
          if (made)
            (outcomes[name] ??= []).push(made.refusal ? {refusal: made.refusal} : {answer: forPages(made.answer)});
        }
      await writeSitePredictions(folderOf(engine), outcomes);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#trainer[Symbol.asyncDispose]();
  }

  #of(engine: Engine, name: PredictionName, parameters: Parameters): Promise<Predicted> {
    const key = keyOf(engine, name, parameters);
    this.#forgetOlder(`${engine.version.dataVersion} ${engine.version.asOf}`);
    const heldKey = `${name} ${key.parameters}`;
    const held = this.#held.get(heldKey);
    if (held) return held;
    const made = this.#findOrMake(engine, key, parameters);
    this.#held.set(heldKey, made);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld) this.#held.delete(oldest!);
    made.catch(() => this.#held.get(heldKey) === made && this.#held.delete(heldKey));
    return made;
  }

  #forgetOlder(version: string): void {
    if (version === this.#heldVersion) return;
    this.#held.clear();
    this.#heldVersion = version;
  }

  async #findOrMake(engine: Engine, key: PredictionKey, parameters: Parameters): Promise<Predicted> {
    const about = {version: engine.version, settings: engine.shop.settings};
    const folder = folderOf(engine);
    const {pool, memory = "1GB"} = this.#options;
    // A database that is away keeps no prediction from being made.
    const kept = await readPrediction(pool, key).catch(() => null);
    if (kept) return {...about, answer: JSON.parse(kept.answer), seconds: kept.seconds};
    const name = key.name as PredictionName;
    const made = await this.#trainer.train({name, parameters, folder, memory});
    if ("refusal" in made) {
      await removePrediction(pool, key).catch(() => undefined);
      return {...about, refusal: made.refusal};
    }
    await writePrediction(pool, key, made).catch((error: Error) =>
      this.#logger.warn({prediction: name, error: error.message}, "a prediction could not be kept")
    );
    this.#logger.info({prediction: name, parameters, seconds: made.seconds}, "predicted");
    return {...about, answer: JSON.parse(made.answer), seconds: made.seconds};
  }

  #failed(name: PredictionName, error: Error): null {
    this.#logger.error({prediction: name, error: error.message}, "a prediction could not be made");
    return null;
  }
}

function folderOf({folder}: Engine): string {
  if (folder === null) throw new NoSnapshot();
  return folder;
}

function keyOf({version: {dataVersion}}: Engine, name: PredictionName, parameters: Parameters): PredictionKey {
  const sorted = Object.fromEntries(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {name, parameters: JSON.stringify(sorted), modelVersion: predictionTasks[name].version, dataVersion};
}
