import {spawn} from "node:child_process";
import {createInterface} from "node:readline";
import type {RunningApi} from "./api.js";
import type {TestDatabase} from "./database.js";

export interface ApiProcessOptions {
  readonly database: Pick<TestDatabase, "connectionString" | "schema">;
  /** Where its snapshots stand. */
  readonly folder: string;
}

/** Starts an API in a process of its own, which looks for newer data five times a second. */
export async function startApi({database, folder}: ApiProcessOptions): Promise<RunningApi> {
  const child = spawn(process.execPath, ["--import", "./cli/typescript.js", "test/setup/api-process.ts"], {
    env: {
      ...process.env,
      API_DATABASE: database.connectionString,
      API_SCHEMA: database.schema,
      API_FOLDER: folder,
      API_EVERY: "200"
    },
    stdio: ["ignore", "pipe", "inherit"]
  });
  const closed = new Promise((resolve) => child.once("close", resolve));
  for await (const port of createInterface({input: child.stdout}))
    return {
      origin: `http://127.0.0.1:${port}`,
      async [Symbol.asyncDispose]() {
        child.kill();
        await closed;
      }
    };
  throw new Error("the process ended before it listened");
}
