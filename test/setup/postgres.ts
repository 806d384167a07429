import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";
import {startEmbedded} from "../../db/embedded/server.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Connection string of the test run's PostgreSQL. */
    postgres: string;
  }
}

/** Starts one embedded PostgreSQL for the whole test run. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "daybook-test-"));
  const server = await startEmbedded(folder);
  project.provide("postgres", server.connectionString);
  return async () => {
    await server.stop();
    await rm(folder, {recursive: true, force: true});
  };
}
