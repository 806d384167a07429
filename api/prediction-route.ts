import type {z} from "zod";
import type {Predictor} from "../loaders/predictions/predictor.js";
import type {Predicted} from "../loaders/predictions/task.js";
import {isFresh} from "./conditional.js";
import {metaOf} from "./meta.js";
import {Problem, invalidParameters} from "./problem.js";
import {readBody} from "./read-body.js";
import {issuesOf, readQuery} from "./read-query.js";
import type {ApiContext, Described, Route} from "./route.js";

/** What a route of a prediction works with. */
export interface PredictionRequest<Query, Params, Body> {
  readonly predictor: Predictor;
  readonly query: Query;
  readonly params: Params;
  /** Undefined where a request has none. */
  readonly body: Body | undefined;
}

/** A prediction, and what of it is answered. */
export interface PredictionAnswer<Answer extends object> {
  readonly predicted: Predicted<Answer>;
  /** Not asked for where the prediction was refused. */
  readonly answer: (answer: Answer) => object;
}

/** A route that answers with a prediction of the newest snapshot: 422 where data do not suffice for it. */
export function predictionRoute<
  Query extends z.ZodObject,
  Answer extends object,
  Params extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodUndefined
>(
  route: Omit<Described<Query, Body>, "tag"> & {
    readonly params?: Params;
    work: (
      request: PredictionRequest<z.output<Query>, z.output<Params>, z.output<Body>>
    ) => Promise<PredictionAnswer<Answer>>;
  }
): Route {
  const {work, errors = [], ...described} = route;
  return {
    ...described,
    tag: "Machine learning",
    errors: [422, 503, ...errors],
    async run(context, {predictor}) {
      const query = readQuery(route.query, context);
      const params = readParams(route.params, context);
      const body = route.body && hasBody(context) ? await readBody(route.body, context) : undefined;
      const ask = () => work({predictor, query, params, body} as Parameters<typeof work>[0]);
      const {predicted, answer} = await context.state.timings.measure("prediction", ask);
      if (predicted.refusal) throw tooLittle(predicted.refusal);
      const shown = answer(predicted.answer);
      if (isFresh(context, predicted.version)) return;
      context.body = {...shown, meta: metaOf(predicted.version, predicted.settings)};
    }
  };
}

function readParams(schema: z.ZodObject | undefined, context: ApiContext): unknown {
  if (!schema) return {};
  const result = schema.safeParse(context.params);
  if (result.success) return result.data;
  throw invalidParameters(issuesOf(result.error));
}

function hasBody({request}: ApiContext): boolean {
  return request.length !== 0 && (request.length !== undefined || request.headers["transfer-encoding"] !== undefined);
}

function tooLittle({kind, needed, found}: NonNullable<Predicted["refusal"]>): Problem {
  return new Problem(422, `too little data for this prediction: it needs ${needed} ${kind}, and there are ${found}`);
}
