import {readFile} from "node:fs/promises";
import {type Server, createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".gz": "application/gzip"
};

/** Files named after their content never change. */
const hashedName = /\.[0-9a-f]{8}\.\w+$|^\/_(npm|node|observablehq|duckdb)\//;

/** A file server that knows nothing of Daybook: a path is a file, a folder is its index.html, a page may leave .html out. */
export interface StaticServer extends AsyncDisposable {
  readonly url: string;
}

/**
 * Serves a folder on a free port.
 * @param change what to send in place of a file, by its path; undefined sends the file
 */
export async function serveStatic(
  folder: string,
  change: (path: string) => string | undefined = () => undefined
): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url!, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : extname(pathname) ? pathname : `${pathname}.html`;
    const body = change(path) ?? (await readFile(join(folder, decodeURIComponent(path))).catch(() => null));
    response.writeHead(body === null ? 404 : 200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "cache-control": body !== null && hashedName.test(path) ? "max-age=31536000, immutable" : "no-cache"
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => close(server)
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
