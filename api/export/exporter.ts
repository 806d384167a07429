import {mkdtemp, rm} from "node:fs/promises";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import {MessageChannel} from "node:worker_threads";
import {Piscina} from "piscina";
import type {Engine, EngineSource} from "../../db/engine.js";
import {Unavailable} from "../../db/unavailable.js";
import {type CsvFile, receiveCsv} from "./csv/receive-csv.js";
import type {FileManifests} from "./manifest/describe-files.js";
import type {FileManifest} from "./manifest/file-manifest.js";
import type {ReportBranding} from "./pdf/options.js";
import {Places} from "./places.js";
import type {FileRequest, Job, ManifestRequest, Outcome, RowsRequest} from "./request.js";

export interface ExporterOptions {
  readonly engines: EngineSource;
  readonly connectionString: string;
  /** The schema of the shop. */
  readonly schema: string;
  readonly branding?: ReportBranding;
  /** Files that are made at once; by default one fewer than there are cores, and at least one. */
  readonly running?: number;
  /** CSV files that are sent at once, which take as long as their readers do; 2 by default. */
  readonly sending?: number;
  /** Files that wait for their turn, and as many CSV files; 8 by default. */
  readonly waiting?: number;
  /** When a file is made; the clock by default. */
  readonly now?: () => Date;
}

/** A file that was made whole. */
export interface MadeFile extends AsyncDisposable {
  readonly path: string;
  readonly manifest: FileManifest;
}

/** The look of a report where none is configured. */
export const plainBranding: ReportBranding = {name: null, logo: null, colour: "#3b5fc0"};

/** Lets Node find the project's modules in a thread too, however this process was started. */
const typescript = ["--import", pathToFileURL(join(import.meta.dirname, "..", "..", "cli", "typescript.js")).href];

/** Milliseconds between two tries where data are moving on. */
const pause = 500;
/** Tries for a snapshot of the newest data, after which figures are counted in PostgreSQL; then as many again. */
const tries = 10;

/** Makes files in worker threads, a few at a time. */
export class Exporter implements AsyncDisposable {
  readonly #options: ExporterOptions;
  /** A slow reader of CSV keeps no one from a workbook. */
  readonly #places: {readonly csv: Places; readonly other: Places};
  readonly #threads: Piscina<Job, Outcome<unknown>>;
  readonly #ended = new AbortController();
  /** Folders of files that are made or sent. */
  readonly #folders = new Set<string>();

  constructor(options: ExporterOptions) {
    const {running = Math.max(1, availableParallelism() - 1), sending = 2, waiting = 8} = options;
    this.#options = options;
    this.#places = {csv: new Places({running: sending, waiting}), other: new Places({running, waiting})};
    this.#threads = new Piscina({
      filename: join(import.meta.dirname, "worker.ts"),
      execArgv: typescript,
      minThreads: 0,
      maxThreads: running + sending,
      idleTimeout: 20_000,
      closeTimeout: 120_000,
      // Requests come first where a core is short (Linux).
      niceIncrement: 10
    });
  }

  /**
   * Makes a workbook or a report in a folder of its own, which is removed when it is disposed of.
   * @param signal ends the work
   * @throws {Busy} where too many wait already
   * @throws {Unavailable} where the database does not answer
   */
  async file(request: FileRequest, signal: AbortSignal): Promise<MadeFile> {
    const folder = await mkdtemp(join(tmpdir(), "daybook-export-"));
    this.#folders.add(folder);
    const dispose = () => this.#remove(folder);
    const path = join(folder, request.kind === "excel" ? "report.xlsx" : "report.pdf");
    try {
      const manifest = await this.#make<FileManifest>({request, path}, signal);
      return {path, manifest, [Symbol.asyncDispose]: dispose};
    } catch (error) {
      await dispose();
      throw error;
    }
  }

  /** What files of a selection would say of themselves. Ends and fails as `file` does. */
  manifests(request: ManifestRequest, signal: AbortSignal): Promise<FileManifests> {
    return this.#make<FileManifests>({request}, signal);
  }

  /**
   * Begins a CSV file, which is read from the database while it is taken. Ends and fails as `file` does, before the
   * first byte; later its stream fails.
   */
  async csv(request: RowsRequest, signal: AbortSignal): Promise<CsvFile> {
    const {port1, port2} = new MessageChannel();
    const stop = new AbortController();
    const made = this.#make<FileManifest>({request, port: port2}, AbortSignal.any([signal, stop.signal]), [port2]);
    made.catch(() => port1.close());
    return receiveCsv(port1, made, () => stop.abort());
  }

  /** Ends the work, and then the threads; removes what they made. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended.abort();
    await this.#threads.close();
    await Promise.all([...this.#folders].map((folder) => this.#remove(folder)));
  }

  async #remove(folder: string): Promise<void> {
    await rm(folder, {recursive: true, force: true});
    this.#folders.delete(folder);
  }

  #make<Made>(task: Task, given: AbortSignal, transferList: Transfers = []): Promise<Made> {
    const signal = AbortSignal.any([given, this.#ended.signal]);
    const places = this.#places[task.request.kind === "csv" ? "csv" : "other"];
    const made = places.use(async () => {
      for (let tried = 0; tried < 2 * tries; ++tried) {
        const outcome = await this.#try(task, {signal, transferList, withSnapshot: tried < tries});
        if (outcome.failed === undefined) return outcome.made as Made;
        if (outcome.failed === "away") break;
        await sleep(pause, undefined, {signal});
      }
      throw new Unavailable("the database does not answer an export");
    }, signal);
    return made.catch((error) => {
      throw this.#ended.signal.aborted ? new Unavailable("exports have ended", {cause: error}) : error;
    });
  }

  #try(task: Task, options: TryOptions): Promise<Outcome<unknown>> {
    const {connectionString, schema, branding = plainBranding, now = () => new Date()} = this.#options;
    const run = (folder: string | null) => {
      const origin = {connectionString, schema, folder};
      return this.#run({...task, origin, branding, madeAt: now().toISOString()}, options);
    };
    // Rows come from PostgreSQL alone. A snapshot must not be removed while it is read.
    if (task.request.kind === "csv" || !options.withSnapshot) return run(null);
    return this.#options.engines.use((engine: Engine) => run(engine.folder));
  }

  /** Waits for the end of the work, also where it is told to end: until then it has its place, and its snapshot. */
  async #run(job: Omit<Job, "stop">, {signal, transferList}: TryOptions): Promise<Outcome<unknown>> {
    signal.throwIfAborted();
    const {port1, port2} = new MessageChannel();
    const stop = () => port1.postMessage("stop");
    signal.addEventListener("abort", stop);
    try {
      return await this.#threads.run({...job, stop: port2}, {transferList: [...transferList, port2]});
    } finally {
      signal.removeEventListener("abort", stop);
      port1.close();
      signal.throwIfAborted();
    }
  }
}

type Transfers = NonNullable<NonNullable<Parameters<Piscina["run"]>[1]>["transferList"]>;

/** A job without what the exporter adds. */
type Task = Omit<Job, "origin" | "branding" | "madeAt" | "stop"> & {readonly path?: string; readonly port?: unknown};

interface TryOptions {
  readonly signal: AbortSignal;
  readonly transferList: Transfers;
  readonly withSnapshot: boolean;
}
