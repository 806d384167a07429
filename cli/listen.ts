import {createServer, type RequestListener} from "node:http";
import type {AddressInfo} from "node:net";
import {markPort, portOwner} from "./port-mark.js";

/** A server that has its port and, once `serve` was called, something to say. */
export interface Listening extends AsyncDisposable {
  /** The port it was given, where 0 was asked for. */
  readonly port: number;
  /** As `http://host:port`. */
  readonly address: string;
  /** Hands requests over from now on; before, all are answered with 503. */
  serve(listener: RequestListener): void;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** The variable that sets the port, for errors. */
  readonly variable: string;
  /** Daybook's folder, in which ports are marked as taken by a Daybook; by default none is. */
  readonly folder?: string;
}

/**
 * Takes a port at once, so that one that is in use is told of before any work.
 * @throws {Error} where the port or the host cannot be had
 */
export async function listen({host, port, variable, folder}: ListenOptions): Promise<Listening> {
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, {"Retry-After": "5", "Content-Type": "text/plain"}).end("Daybook is starting\n");
  };
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve)).catch(
    (error) => {
      throw new Error(refusal(error, {host, port, variable, ...(folder && {folder})}), {cause: error});
    }
  );
  const {port: given} = server.address() as AddressInfo;
  const mark = folder === undefined ? null : markPort(folder, given);
  return {
    port: given,
    address: `http://${host.includes(":") ? `[${host}]` : host}:${given}`,
    serve: (next) => (listener = next),
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      mark?.[Symbol.dispose]();
    }
  };
}

function refusal({code, message}: NodeJS.ErrnoException, {host, port, variable, folder}: ListenOptions): string {
  const owner = folder === undefined ? null : portOwner(folder, port);
  if (code === "EADDRINUSE" && owner !== null)
    return `Daybook runs already, as process ${owner} on port ${port}; use or stop that one, or set ${variable} to another port`;
  if (code === "EADDRINUSE")
    return `port ${port} is in use; stop what listens there, or set ${variable} to another port`;
  if (code === "EACCES") return `port ${port} may not be used by this account; set ${variable} to 1024 or more`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `invalid HOST: ${host}; this machine has no such address`;
  return `cannot listen on ${host}:${port}: ${message}`;
}
