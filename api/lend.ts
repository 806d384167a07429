import type {Engine, EngineSource} from "../db/engine.js";
import {Unavailable, within} from "../db/unavailable.js";

/** Milliseconds in which an engine must be had; a snapshot is at once, PostgreSQL may be away. */
const patience = 1_600;

/**
 * Works with an engine, if one can be had in time; the work itself may take longer.
 * @throws {Unavailable} where none can
 */
export async function lendEngine<T>(engines: EngineSource, work: (engine: Engine) => Promise<T>): Promise<T> {
  const {promise: lent, resolve} = Promise.withResolvers<undefined>();
  let isLate = false;
  const done = engines.use((engine) => {
    if (isLate) throw new Unavailable("an engine came too late");
    resolve(undefined);
    return work(engine);
  });
  try {
    await within(patience, Promise.race([lent, done]));
  } catch (error) {
    isLate = true;
    done.catch(() => undefined);
    throw error;
  }
  return done;
}
