import {SnapshotStore} from "../db/snapshot/store.js";
import type {Snapshot} from "../db/snapshot/make.js";
import {Predictor} from "../loaders/predictions/predictor.js";
import type {CommandContext} from "./command.js";
import {openDatabase, type Database} from "./database.js";

/** A shop's database, the snapshots of it, and what is predicted from these. */
export interface Shop {
  readonly database: Database;
  readonly store: SnapshotStore;
  readonly predictor: Predictor;
}

/** Opens the shop of the configuration; it is closed with the command's resources. */
export async function openShop({config, logger, progress, open}: CommandContext): Promise<Shop> {
  const onError = (error: Error) => logger.warn({error: error.message}, "lost an idle connection");
  const database = await open(openDatabase(config, {progress, onError}), ({stop}) => stop());
  const limits = {threads: config.duckdbThreads, memory: config.duckdbMemory};
  const store = new SnapshotStore(database.pool, {folder: config.folder, limits});
  await open(store, (opened) => opened[Symbol.asyncDispose]());
  const predictor = new Predictor({engines: store, pool: database.pool, logger});
  await open(predictor, (opened) => opened[Symbol.asyncDispose]());
  return {database, store, predictor};
}

/** Derives what is stale and makes the snapshot of the newest data, unless it is there. */
export function refresh({store}: Shop, {progress}: Pick<CommandContext, "progress">): Promise<Snapshot> {
  return progress.step("making the snapshot", () => store.refresh());
}
