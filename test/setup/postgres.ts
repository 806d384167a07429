import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";
import {startEmbedded} from "../../db/embedded/server.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Connection string of the test run's PostgreSQL. */
    postgres: string;
    /** A folder for the site that the tests of the run share. */
    sites: string;
  }
}

/** Starts one embedded PostgreSQL for the whole test run, and makes room for one site. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "daybook-test-"));
  const sites = await mkdtemp(join(tmpdir(), "daybook-sites-"));
  project.provide("sites", sites);
  const server = await startEmbedded(folder);
  project.provide("postgres", server.connectionString);
  return async () => {
    await server.stop();
    for (const made of [folder, sites]) await rm(made, {recursive: true, force: true});
  };
}
