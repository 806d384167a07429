import {join} from "node:path";
import {build} from "esbuild";

/**
 * A module of the project and all that it imports, packages of CommonJS included, as one module for a browser. Framework
 * itself reads nothing outside the folder of its pages.
 * @param path - from the project's folder
 */
export async function browserModule(path: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(import.meta.dirname, "..", path)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "error"
  });
  return outputFiles[0]!.text;
}
