import type {Context} from "koa";
import type {z} from "zod";
import type {Engine} from "../db/engine.js";
import {readMadeAt} from "../db/predictions/table.js";
import type {PredictionName} from "../src/model/predictions.js";
import {isFresh} from "./conditional.js";
import {lendEngine} from "./lend.js";
import {metaOf} from "./meta.js";
import {readBody} from "./read-body.js";
import {readQuery} from "./read-query.js";
import type {Services} from "./services.js";
import {type Store, readStore} from "./store.js";
import type {Timings} from "./timings.js";

/** State that every request has. */
export interface RequestState {
  readonly requestId: string;
  readonly timings: Timings;
}

export type ApiContext = Context & {state: RequestState};

/** An endpoint: what the document says of it and what it does come from here. */
export interface Route {
  readonly method: "get" | "post";
  /** As the router has it, with `:name` for a part that varies. */
  readonly path: string;
  /** Name of the operation in the document, camelCase. */
  readonly id: string;
  readonly tag: "Data" | "Machine learning" | "Export" | "Service";
  readonly summary: string;
  readonly description?: string;
  readonly query: z.ZodObject;
  /** The parts of the path that vary. */
  readonly params?: z.ZodObject;
  readonly body?: z.ZodType;
  /** False where the body may be left out; true by default. */
  readonly bodyRequired?: boolean;
  /** Schema of the answer; a text where it is no JSON. */
  readonly answer: z.ZodType;
  /** Media type of the answer; `application/json` by default. */
  readonly type?: string;
  /** Statuses of errors beside those that every endpoint may answer with. */
  readonly errors: readonly number[];
  run(context: ApiContext, services: Services): Promise<void>;
}

export type Described<Query extends z.ZodObject, Body extends z.ZodType = z.ZodType> = Omit<
  Route,
  "run" | "query" | "body" | "errors"
> & {
  readonly query: Query;
  readonly body?: Body;
  readonly errors?: readonly number[];
};

/** What a route that asks an engine works with. */
export interface EngineRequest<Query, Body> {
  readonly engine: Engine;
  readonly query: Query;
  readonly body: Body;
}

/** A route that is answered by one engine, from one data version. */
export function engineRoute<Query extends z.ZodObject, Body extends z.ZodType = z.ZodUndefined>(
  route: Described<Query, Body> & {
    work: (request: EngineRequest<z.output<Query>, z.output<Body>>) => Promise<object>;
  }
): Route {
  const {work, errors = [], ...described} = route;
  return {
    ...described,
    errors: [503, ...errors],
    async run(context, {engines}) {
      const query = readQuery(route.query, context);
      const body = route.body && (await readBody(route.body, context));
      await lendEngine(engines, async (engine) => {
        if (isFresh(context, engine.version)) return;
        const ask = () => work({engine, query, body: body as z.output<Body>});
        const answer = await context.state.timings.measure("query", ask);
        context.body = {...answer, meta: metaOf(engine.version, engine.shop.settings)};
      });
    }
  };
}

/** What a route that reads PostgreSQL works with. */
export interface StoreRequest<Query> {
  readonly store: Store;
  readonly query: Query;
  readonly services: Services;
}

/** A route that is answered from one instant of PostgreSQL. */
export function storeRoute<Query extends z.ZodObject>(
  route: Described<Query> & {
    /** The prediction whose scores are part of the rows; none by default. */
    readonly prediction?: PredictionName;
    work: (request: StoreRequest<z.output<Query>>) => Promise<object>;
  }
): Route {
  const {work, prediction, errors = [], ...described} = route;
  return {
    ...described,
    errors: [503, ...errors],
    async run(context, services) {
      const query = readQuery(route.query, context);
      const read = () =>
        readStore(services.pool, async (store) => {
          const made = prediction && (await readMadeAt(store.client, prediction));
          if (store.isDerived && isFresh(context, store.version, made)) return;
          const answer = await work({store, query, services});
          context.body = {...answer, meta: metaOf(store.version, store.settings)};
        });
      await context.state.timings.measure("database", read);
    }
  };
}
