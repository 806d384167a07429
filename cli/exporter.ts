import {Exporter} from "../api/export/exporter.js";
import type {Config} from "../db/config.js";
import type {Shop} from "./shop.js";

/** Opens what makes files of a shop. */
export function openExporter({database, store}: Pick<Shop, "database" | "store">, config: Config): Exporter {
  const {schema, branding} = config;
  return new Exporter({engines: store, connectionString: database.connectionString, schema, branding});
}
