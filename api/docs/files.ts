import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

const require = createRequire(import.meta.url);
const swagger = dirname(require.resolve("swagger-ui-dist/package.json"));
const redoc = dirname(require.resolve("redoc/package.json"));

/** The files that the two pages load, by their path; from node_modules, never from another host. */
const paths: Readonly<Record<string, string>> = {
  "/docs/files/swagger-ui.min.css": join(swagger, "swagger-ui.css"),
  "/docs/files/swagger-ui-bundle.js": join(swagger, "swagger-ui-bundle.js"),
  "/docs/files/swagger-ui-standalone-preset.js": join(swagger, "swagger-ui-standalone-preset.js"),
  "/docs/files/favicon.png": join(swagger, "favicon-32x32.png"),
  "/redoc/files/redoc.js": join(redoc, "bundles", "redoc.standalone.js")
};

export const filePaths = Object.keys(paths);

/** An image that ReDoc would load from another host, and what stands for it: one transparent pixel. */
const foreignImage = "https://cdn.redoc.ly/redoc/logo-mini.svg";
const pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

const contents = new Map<string, Promise<Buffer>>();

/** The content of a file, read once. */
export function readDocsFile(path: string): Promise<Buffer> {
  const known = contents.get(path) ?? readOwn(paths[path]!);
  contents.set(path, known);
  return known;
}

async function readOwn(file: string): Promise<Buffer> {
  const content = await readFile(file);
  return file.includes("redoc") ? Buffer.from(content.toString("utf8").replaceAll(foreignImage, pixel)) : content;
}
