import {setTimeout as wait} from "node:timers/promises";
import OpenAI from "openai";
import {z} from "zod";
import type {LanguageModel} from "../../db/config.js";
import {boundedFetch} from "./bounded-fetch.js";
import {ModelFailure} from "./model-failure.js";

/** What a model is told, and the JSON that it is to answer with. */
export interface Prompt {
  /** What it is to do: the same for every question. */
  readonly task: string;
  /** The question and what belongs to it. */
  readonly question: string;
  /** JSON schema of the answer, every key required and no other allowed. */
  readonly schema: Record<string, unknown>;
}

/** Asks a model. @returns the JSON that it answered, not checked. @throws {ModelFailure} */
export type Chat = (prompt: Prompt) => Promise<unknown>;

/** The part of the time after which a server that has not answered is asked a second time. */
const firstAttempt = 0.625;

/** Milliseconds before the second attempt where the server names none. */
const pause = 200;

/** What the package tells a server about this machine, and what it reads of the environment beside our settings. */
const unsaid = [
  "x-stainless-lang",
  "x-stainless-package-version",
  "x-stainless-os",
  "x-stainless-arch",
  "x-stainless-runtime",
  "x-stainless-runtime-version",
  "x-stainless-retry-count",
  "x-stainless-timeout",
  "openai-organization",
  "openai-project"
];

/** An answer in words, and nothing else: a refusal, a call of a tool or one that was cut off is none. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.literal("stop").nullish(),
        message: z.object({
          content: z.string(),
          refusal: z.null().optional(),
          tool_calls: z.array(z.unknown()).max(0).nullish()
        })
      })
    )
    .min(1)
});

/** A way to a model that asks at most twice, within the time that the settings give. */
export function openChat(model: LanguageModel): Chat {
  const client = new OpenAI({
    apiKey: model.key,
    baseURL: model.url,
    adminAPIKey: null,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: "off",
    fetch: boundedFetch,
    defaultHeaders: {"user-agent": "daybook", ...Object.fromEntries(unsaid.map((header) => [header, null]))}
  });
  return async (prompt) => {
    const end = performance.now() + model.seconds * 1000;
    try {
      return await attempt(client, model, prompt, model.seconds * 1000 * firstAttempt);
    } catch (error) {
      const {retryAfter} = error as ModelFailure;
      if (retryAfter === null || performance.now() + retryAfter >= end) throw error;
      await wait(retryAfter);
      return attempt(client, model, prompt, end - performance.now());
    }
  };
}

async function attempt(client: OpenAI, model: LanguageModel, prompt: Prompt, milliseconds: number): Promise<unknown> {
  const signal = AbortSignal.timeout(Math.ceil(milliseconds));
  try {
    return readCompletion(await client.chat.completions.create(bodyOf(model, prompt), {signal}));
  } catch (error) {
    throw failureOf(error);
  }
}

function bodyOf(
  {name, url}: LanguageModel,
  {task, question, schema}: Prompt
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  return {
    model: name,
    messages: [
      {role: "system", content: task},
      {role: "user", content: question}
    ],
    response_format: {type: "json_schema", json_schema: {name: "reading", strict: true, schema}},
    // OpenAI keeps conversations unless it is told not to; other servers may not know the word.
    ...(new URL(url).hostname.endsWith(".openai.com") ? {store: false} : {})
  };
}

function readCompletion(answer: unknown): unknown {
  const {success, data} = completion.safeParse(answer);
  if (!success) throw new ModelFailure("no answer in the form of chat completions");
  return JSON.parse(data.choices[0]!.message.content);
}

function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof OpenAI.APIUserAbortError) return new ModelFailure("no answer in time", 0);
  if (error instanceof OpenAI.APIConnectionError) return new ModelFailure("no connection", pause);
  if (error instanceof OpenAI.APIError) return statusFailure(error);
  if (error instanceof SyntaxError) return new ModelFailure("answer is no JSON");
  return new ModelFailure("answer cut off");
}

function statusFailure({status, headers}: InstanceType<typeof OpenAI.APIError>): ModelFailure {
  const busy = status === 429 || (typeof status === "number" && status >= 500);
  return new ModelFailure(`status ${status}`, busy ? retryAfterOf(headers?.get("retry-after") ?? null) : null);
}

/** Seconds as RFC 9110 has them, else a short pause: a date says no more than that the server is busy. */
function retryAfterOf(header: string | null): number {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : pause;
}
