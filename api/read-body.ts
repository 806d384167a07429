import {bodyParser} from "@koa/bodyparser";
import type {z} from "zod";
import {Problem} from "./problem.js";
import {issuesOf} from "./read-query.js";
import type {ApiContext} from "./route.js";

const parse = bodyParser({enableTypes: ["json"], jsonLimit: "100kb", jsonStrict: true, onError: refuse});

/**
 * The JSON body of a request.
 * @throws {Problem} 400 where it is missing or no JSON, 413, 415, and 422 that names what a schema refuses
 */
export async function readBody<Schema extends z.ZodType>(
  schema: Schema,
  context: ApiContext
): Promise<z.output<Schema>> {
  if (!hasBody(context)) throw new Problem(400, "no body; send JSON");
  if (!context.is("application/json")) throw new Problem(415, "send the body as application/json");
  await parse(context as never, async () => undefined);
  const result = schema.safeParse((context.request as {body?: unknown}).body);
  if (result.success) return result.data;
  const errors = issuesOf(result.error);
  throw new Problem(422, errors.map(({parameter, message}) => `${parameter}: ${message}`).join("; "), {errors});
}

function hasBody({headers}: ApiContext): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function refuse(error: Error & {status?: number}): never {
  if (error.status === 413) throw new Problem(413, "the body is larger than 100 kB");
  if (error.status === 415) throw new Problem(415, "send the body as UTF-8, with no encoding or gzip");
  throw new Problem(400, "the body is no valid JSON");
}
