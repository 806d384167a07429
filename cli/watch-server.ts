import {setTimeout as sleep} from "node:timers/promises";
import type {CommandContext} from "./command.js";
import type {Server} from "./database.js";

/** Milliseconds between two looks. */
const interval = 1_000;

/** Starts an embedded PostgreSQL that dies again, until the command is stopped; says so once for each reason. */
export async function watchServer(
  server: Pick<Server, "revive">,
  {logger, signal}: Pick<CommandContext, "logger" | "signal">
): Promise<void> {
  let said = "";
  for (; !signal.aborted; await sleep(interval, undefined, {signal}).catch(() => undefined)) {
    try {
      if (await server.revive()) logger.warn("the embedded PostgreSQL had died and was started again");
      said = "";
    } catch (error) {
      const {message} = error as Error;
      if (message !== said)
        logger.error({error: message}, "the embedded PostgreSQL died and does not start; trying on");
      said = message;
    }
  }
}
