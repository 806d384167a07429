import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {extname, join, normalize, sep} from "node:path";
import {pipeline} from "node:stream";
import {createGzip} from "node:zlib";
import Koa from "koa";

/** The sites to serve from: the newest first, then those that open pages may still load files of. */
export type SiteFolders = () => readonly string[];

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".gz": "application/gzip"
};
const compressible = /^(text|application\/(json|wasm)|image\/svg)/;
/** Framework names files after their content, all but pages. */
const hashedName = /\.[0-9a-f]{8}\.\w+|\/_(npm|node|observablehq|duckdb)\//;

/** Serves a built site as any static file server does: clean URLs, conditional requests, compression. */
export function createSiteApp(folders: SiteFolders): Koa {
  const app = new Koa();
  app.use(async (context) => {
    context.set("X-Content-Type-Options", "nosniff");
    if (context.method !== "GET" && context.method !== "HEAD") {
      context.set("Allow", "GET, HEAD");
      context.status = 405;
      return;
    }
    const file = await findFile(context.path, folders());
    if (file) return send(context, file);
    const page = await findFile("/404.html", folders());
    if (page) await send(context, page);
    context.status = 404;
  });
  // A reader who goes away in the middle of a file is no error.
  app.silent = true;
  return app;
}

interface File {
  readonly path: string;
  readonly size: number;
  readonly modified: Date;
}

async function findFile(urlPath: string, folders: readonly string[]): Promise<File | null> {
  const path = decode(urlPath);
  if (path === null) return null;
  const names = path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`];
  for (const folder of folders)
    for (const name of names) {
      const file = join(folder, name);
      const found = await stat(file).catch(() => null);
      if (found?.isFile()) return {path: file, size: found.size, modified: found.mtime};
    }
  return null;
}

/** The path inside a site; null where it leads out of it. */
function decode(urlPath: string): string | null {
  try {
    const path = normalize(decodeURIComponent(urlPath));
    return path.startsWith(sep) && !path.includes("\0") && !path.split(sep).some((part) => part.startsWith("."))
      ? path
      : null;
  } catch {
    return null;
  }
}

async function send(context: Koa.Context, {path, size, modified}: File): Promise<void> {
  const type = types[extname(path)] ?? "application/octet-stream";
  context.status = 200;
  context.type = type;
  context.etag = `W/"${size.toString(36)}-${modified.getTime().toString(36)}"`;
  context.set("Cache-Control", hashedName.test(context.path) ? "public, max-age=31536000, immutable" : "no-cache");
  context.vary("Accept-Encoding");
  if (context.fresh) {
    context.status = 304;
    return;
  }
  context.set("Accept-Ranges", "bytes");
  const range = readRange(context.get("Range"), size);
  if (range) return sendRange(context, path, range, size);
  const zipped = compressible.test(type) && size > 1_000 && context.acceptsEncodings("gzip", "identity") === "gzip";
  if (zipped) context.set("Content-Encoding", "gzip");
  else context.length = size;
  if (context.method === "HEAD") return;
  const file = createReadStream(path);
  // A reader who goes away ends the one stream; the other follows.
  context.body = zipped ? pipeline(file, createGzip(), () => undefined) : file;
  if (!zipped) context.length = size;
}

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One range of bytes, both ends inclusive; null where none, several or an unusable one is asked for: all is sent then. */
function readRange(header: string, size: number): ByteRange | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  return start <= end ? {start, end} : null;
}

/** DuckDB-WASM reads the parts of a database that a query needs. */
function sendRange(context: Koa.Context, path: string, range: ByteRange, size: number): void {
  context.status = 206;
  context.set("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
  context.length = range.end - range.start + 1;
  if (context.method === "HEAD") return;
  context.body = createReadStream(path, range);
  context.length = range.end - range.start + 1;
}
