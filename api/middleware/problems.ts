import type {Middleware} from "koa";
import type {Logger} from "../../db/logger.js";
import {problemBody, toProblem} from "../problem.js";

/** Answers errors as RFC 9457 has it; what a client must not read goes to the log. */
export function answerProblems(logger: Logger): Middleware {
  return async (context, next) => {
    try {
      await next();
    } catch (error) {
      const {requestId} = context.state;
      const problem = toProblem(error);
      if (problem.status >= 500) logger.error({requestId, err: error}, "request failed");
      for (const name of ["ETag", "Cache-Control", "Content-Disposition"]) context.remove(name);
      context.set(problem.headers);
      context.status = problem.status;
      context.body = JSON.stringify(problemBody(problem, requestId));
      context.type = "application/problem+json";
    }
  };
}
