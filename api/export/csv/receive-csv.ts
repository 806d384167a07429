import {once} from "node:events";
import {Readable} from "node:stream";
import type {MessagePort} from "node:worker_threads";
import type {Version} from "../../../db/engine.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import type {Sent} from "./send-chunks.js";

/** A file that is read from the database while it is taken. */
export interface CsvFile {
  readonly version: Version;
  /** Its bytes; to be destroyed by who does not want the rest. Fails where the work does. */
  readonly stream: Readable;
  /** What the file was, when it is whole. */
  readonly manifest: Promise<FileManifest>;
}

/** Milliseconds that a reader may take for a chunk. */
const patience = 60_000;

/**
 * Receives a CSV file from a worker thread.
 * @param made settles when the thread has ended
 * @param stop ends the thread
 * @throws what `made` fails with before there is anything to read
 */
export async function receiveCsv(port: MessagePort, made: Promise<FileManifest>, stop: () => void): Promise<CsvFile> {
  const ended = new AbortController();
  made.catch(() => undefined).finally(() => ended.abort());
  const first = once(port, "message", {signal: ended.signal}).catch(() => made.then(() => [null]));
  const [version] = (await first) as [Version];
  const stream = new Readable({
    highWaterMark: 1 << 20,
    read() {
      clearTimeout(timer);
      port.postMessage("more");
    },
    destroy(error, done) {
      clearTimeout(timer);
      port.close();
      stop();
      done(error);
    }
  });
  let timer: NodeJS.Timeout | undefined;
  const {promise: received, resolve} = Promise.withResolvers<undefined>();
  port.on("message", (sent: Sent) => {
    if (sent === "end") return resolve(undefined);
    if (stream.destroyed) return;
    clearTimeout(timer);
    if (!stream.push(sent)) timer = setTimeout(() => stream.destroy(new Error("the reader has stopped")), patience);
  });
  // A file is whole when all of it has come and its thread has ended well.
  Promise.all([made, received]).then(
    () => stream.push(null),
    (error) => stream.destroy(error as Error)
  );
  return {version, stream, manifest: made};
}
