import type {ApiContext} from "./route.js";

/** Does work that ends when the client goes away, and answers nothing then. */
export async function whileConnected(context: ApiContext, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const gone = new AbortController();
  context.res.once("close", () => gone.abort());
  if (context.res.destroyed) gone.abort();
  try {
    await work(gone.signal);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
    // There is nobody to answer.
    context.respond = false;
  }
}
