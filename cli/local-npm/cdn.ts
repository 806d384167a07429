import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {bundleModule} from "./bundle.js";
import {packageFolder} from "./packages.js";
import {parseSpecifier} from "./specifier.js";

/** Packages whose package.json names a CommonJS build although they ship an ES module, too. */
const moduleEntries: Readonly<Record<string, string>> = {leaflet: "leaflet/dist/leaflet-src.esm.js"};

/**
 * Answers a request for a package's file or module (`d3@7.9.0/+esm`) from node_modules.
 * @throws {Error} where the package or the file is not installed
 */
export async function answerCdn(specifier: string): Promise<Response> {
  const {name, version, path} = parseSpecifier(decodeURIComponent(specifier));
  const folder = packageFolder(name, version);
  if (path === "+esm" || path.endsWith("/+esm")) return moduleResponse(name, folder, path.replace(/\/?\+esm$/, ""));
  // The build for browsers before 2022 is 41 MB, and switching it off in the configuration breaks Framework's client.
  if (name === "@duckdb/duckdb-wasm" && path.includes("mvp")) return new Response("");
  const file = join(folder, path);
  if (!existsSync(file)) throw new Error(`npm:${specifier} has no such file in node_modules`);
  return new Response(readFileSync(file), {headers: {"content-type": "application/octet-stream"}});
}

async function moduleResponse(name: string, folder: string, path: string): Promise<Response> {
  const entry = path ? `${name}/${path}` : (moduleEntries[name] ?? name);
  const levels = name.split("/").length + path.split("/").length - 1;
  const text = await bundleModule(folder, entry, "../".repeat(levels));
  // Framework rewrites the imports of application/javascript; this module's are as they must be.
  return new Response(text, {headers: {"content-type": "text/javascript"}});
}
