import type {MessagePort} from "node:worker_threads";
import type {Version} from "../../../db/engine.js";

/** What a thread sends of a file: which data it is of, then its bytes, then that there are no more. */
export type Sent = Version | Uint8Array<ArrayBuffer> | "end";

/** Chunks that are under way at once. */
export const mostUnderWay = 8;

/**
 * Sends a file to another thread, which takes each chunk with a message; no more than a few are under way at once.
 * @param signal ends it
 * @throws {Error} where it was ended, or the other thread has closed the port
 */
export async function sendChunks(
  port: MessagePort,
  version: Version,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal
): Promise<void> {
  let room = mostUnderWay;
  let wake: () => void = () => undefined;
  port.on("message", () => {
    room += 1;
    wake();
  });
  let isClosed = signal.aborted;
  const close = () => {
    isClosed = true;
    wake();
  };
  port.on("close", close);
  signal.addEventListener("abort", close);
  port.postMessage(version satisfies Sent);
  for await (const chunk of chunks) {
    while (room === 0 && !isClosed) await new Promise<void>((resolve) => (wake = resolve));
    if (isClosed) throw new Error("nobody takes the rest of the file");
    room -= 1;
    port.postMessage(chunk satisfies Sent, [chunk.buffer]);
  }
  port.postMessage("end" satisfies Sent);
}
