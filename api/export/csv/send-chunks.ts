import type {MessagePort} from "node:worker_threads";
import type {Version} from "../../../db/engine.js";

/** What a thread sends of a file: which data it is of, then its bytes, then that there are no more. */
export type Sent = Version | Uint8Array<ArrayBuffer> | "end";

/** Chunks that are under way at once. */
export const mostUnderWay = 8;

/** Sends a file to another thread, which takes each chunk with a message; no more than a few are under way at once. */
export async function sendChunks(
  port: MessagePort,
  version: Version,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>
): Promise<void> {
  let room = mostUnderWay;
  let wake: () => void = () => undefined;
  port.on("message", () => {
    room += 1;
    wake();
  });
  port.postMessage(version satisfies Sent);
  for await (const chunk of chunks) {
    while (room === 0) await new Promise<void>((resolve) => (wake = resolve));
    room -= 1;
    port.postMessage(chunk satisfies Sent, [chunk.buffer]);
  }
  port.postMessage("end" satisfies Sent);
}
