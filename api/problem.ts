import {STATUS_CODES} from "node:http";
import {QueryError} from "../src/query/query-error.js";
import {NoSnapshot} from "../loaders/predictions/predictor.js";
import {Busy} from "./export/places.js";
import {isUnavailable} from "../db/unavailable.js";

/** A part of a request that is wrong, and what to do about it. */
export interface InvalidParameter {
  readonly parameter: string;
  readonly message: string;
}

interface ProblemOptions {
  readonly errors?: readonly InvalidParameter[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is answered with an error of HTTP; its text is what the client reads. */
export class Problem extends Error {
  readonly status: number;
  readonly errors: readonly InvalidParameter[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, {errors, headers = {}}: ProblemOptions = {}) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** A 400 that names each parameter. */
export function invalidParameters(errors: readonly InvalidParameter[]): Problem {
  return new Problem(400, errors.map(({parameter, message}) => `${parameter}: ${message}`).join("; "), {errors});
}

/** Seconds after which a client may try again. */
const retryAfter = "5";

/** The problem that an error is told as. What a client must not read stays behind. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof QueryError) {
    const errors = [{parameter: error.part, message: error.message}];
    return new Problem(422, `${error.part}: ${error.message}`, {errors});
  }
  if (error instanceof NoSnapshot)
    return new Problem(503, `${error.message}; try again in a few seconds`, {headers: {"Retry-After": retryAfter}});
  if (error instanceof Busy) return new Problem(503, error.message, {headers: {"Retry-After": "10"}});
  if (isUnavailable(error))
    return new Problem(503, "the database does not answer; try again in a few seconds", {
      headers: {"Retry-After": retryAfter}
    });
  return new Problem(500, "something went wrong here; the log has the details under this request's id");
}

/** The body of a problem, RFC 9457. */
export function problemBody({status, message, errors}: Problem, requestId: string) {
  return {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: message,
    instance: `urn:uuid:${requestId}`,
    ...(errors && {errors})
  };
}
