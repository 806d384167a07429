import {existsSync} from "node:fs";
import {resolve} from "node:path";
import type {Published} from "../src/query/transaction-file.js";

/** Everything that the environment sets; `.env.example` lists each variable with its default. */
export interface Config {
  /** Connection string of the shop's own PostgreSQL; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** The schema that Daybook owns in that database. */
  readonly schema: string;
  /** Folder of the embedded database, snapshots and logs. */
  readonly folder: string;
  readonly host: string;
  readonly apiPort: number;
  readonly dashboardPort: number;
  /** Origins that browsers may call the API from, beside the dashboard's own. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: "debug" | "info" | "warn" | "error";
  /** Threads and memory of DuckDB, in its own words ("2", "2GB"). */
  readonly duckdbThreads: string;
  readonly duckdbMemory: string;
  /** What the site's list of transactions tells beside what it always does; nothing by default. */
  readonly published: Published;
  /** Address of the API that pages may ask, `/` for the site's own; null, the default, for a site without one. */
  readonly apiUrl: string | null;
  /** Whether pages get predictions, which are made anew after each change of data. */
  readonly predictions: boolean;
  readonly branding: Branding;
  /** The language model that reads questions which the grammar cannot; null, the default, where no key is set. */
  readonly languageModel: LanguageModel | null;
}

/** A language model behind any server that speaks OpenAI's chat completions. */
export interface LanguageModel {
  readonly key: string;
  /** Address of the server's API, without a slash at its end. */
  readonly url: string;
  /** The model's name on that server. */
  readonly name: string;
  /** Seconds after which its answer is no longer waited for, retry included. */
  readonly seconds: number;
}

/** The look of a report as PDF. */
export interface Branding {
  /** Null for the shop's name. */
  readonly name: string | null;
  /** Path of a PNG, JPEG or SVG file; null for none. */
  readonly logo: string | null;
  /** `#rrggbb`; the accent of the pages by default. */
  readonly colour: string;
}

const logLevels = ["debug", "info", "warn", "error"] as const;

/**
 * Reads the configuration.
 * @throws {Error} naming the variable that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const logLevel = logLevels.find((level) => level === (env.LOG_LEVEL || "info"));
  if (!logLevel) throw new Error(`invalid LOG_LEVEL: ${env.LOG_LEVEL}; use one of ${logLevels.join(", ")}`);
  return {
    databaseUrl: env.DATABASE_URL || null,
    schema: readSchema(env.DAYBOOK_SCHEMA || "daybook"),
    folder: resolve(env.DAYBOOK_FOLDER || ".daybook"),
    host: env.HOST || "127.0.0.1",
    apiPort: readPort(env, "API_PORT", 8000),
    dashboardPort: readPort(env, "DASHBOARD_PORT", 5000),
    corsOrigins: (env.CORS_ORIGINS ?? "")
      .split(",")
      .map((origin) => origin.trim())
      .filter(Boolean),
    logLevel,
    duckdbThreads: env.DUCKDB_THREADS || "2",
    duckdbMemory: env.DUCKDB_MEMORY || "2GB",
    published: {customerIds: readSwitch(env, "PUBLISH_CUSTOMER_IDS"), costs: readSwitch(env, "PUBLISH_COSTS")},
    apiUrl: readApiUrl(env.API_URL || null),
    predictions: readSwitch(env, "DAYBOOK_PREDICTIONS", "yes"),
    branding: {name: env.BRAND_NAME?.trim() || null, logo: readLogoPath(env), colour: readColour(env)},
    languageModel: readLanguageModel(env)
  };
}

function readLanguageModel(env: NodeJS.ProcessEnv): LanguageModel | null {
  const key = env.OPENAI_API_KEY?.trim();
  if (!key) return null;
  if (!/^[\x21-\x7e]+$/.test(key)) throw new Error("invalid OPENAI_API_KEY: use letters, digits and marks, no spaces");
  const seconds = env.OPENAI_TIMEOUT || "8";
  if (!/^\d{1,3}$/.test(seconds) || Number(seconds) < 1)
    throw new Error(`invalid OPENAI_TIMEOUT: ${seconds}; use whole seconds, 1 to 999`);
  const name = env.OPENAI_MODEL?.trim() || "gpt-4.1-mini";
  return {key, url: readModelUrl(env.OPENAI_BASE_URL || "https://api.openai.com/v1"), name, seconds: Number(seconds)};
}

/** What is wrong is not repeated here: such an address may carry a password. */
function readModelUrl(text: string): string {
  const url = URL.parse(text.trim());
  const plain = url !== null && !url.username && !url.password && !url.search && !url.hash;
  if (!plain || !["http:", "https:"].includes(url.protocol))
    throw new Error("invalid OPENAI_BASE_URL; use an address such as https://api.openai.com/v1, without a password");
  return url.href.replace(/\/+$/, "");
}

function readApiUrl(text: string | null): string | null {
  if (text === null || text === "/") return text;
  const {protocol, search = "", hash = ""} = URL.parse(text) ?? {};
  if ((protocol !== "http:" && protocol !== "https:") || search !== "" || hash !== "")
    throw new Error(`invalid API_URL: ${text}; use / or an address such as https://shop.example/daybook`);
  return text;
}

function readSwitch(env: NodeJS.ProcessEnv, name: string, preset: "yes" | "no" = "no"): boolean {
  const text = env[name] || preset;
  if (text !== "yes" && text !== "no") throw new Error(`invalid ${name}: ${text}; use yes or no`);
  return text === "yes";
}

function readLogoPath({BRAND_LOGO: path}: NodeJS.ProcessEnv): string | null {
  if (!path) return null;
  if (!/\.(png|jpe?g|svg)$/i.test(path)) throw new Error(`invalid BRAND_LOGO: ${path}; use a PNG, JPEG or SVG file`);
  if (!existsSync(path)) throw new Error(`missing BRAND_LOGO: there is no file ${path}`);
  return resolve(path);
}

function readColour({BRAND_COLOUR: colour}: NodeJS.ProcessEnv): string {
  const text = colour || "#3b5fc0";
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new Error(`invalid BRAND_COLOUR: ${text}; use #rrggbb, such as #3b5fc0`);
  return text.toLowerCase();
}

function readPort(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name] || String(fallback);
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Error(`invalid ${name}: ${text}; use 0 to 65535`);
  return Number(text);
}

function readSchema(name: string): string {
  if (
    !/^[a-z_][a-z0-9_]{0,62}$/.test(name) ||
    name.startsWith("pg_") ||
    name === "public" ||
    name === "information_schema"
  )
    throw new Error(
      `invalid DAYBOOK_SCHEMA: ${name}; use lower case letters, digits and _, and a schema of Daybook's own`
    );
  return name;
}
