import {type OnResolveArgs, type OnResolveResult, type Plugin, build} from "esbuild";
import {findPackage} from "./packages.js";
import {parseSpecifier} from "./specifier.js";

/**
 * One browser module for an entry point of a package, other packages left as imports: what a CDN's `+esm` gives.
 * @param folder the package's folder
 * @param entry the entry point as the package names it, such as `d3` or `d3/src/index.js`
 * @param depth the way up (`../../`) from the served module to the folder of all packages
 */
export async function bundleModule(folder: string, entry: string, depth: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "error",
    define: {"process.env.NODE_ENV": '"production"'},
    plugins: [otherPackages(folder, depth)]
  });
  return outputFiles[0]!.text;
}

function otherPackages(folder: string, depth: string): Plugin {
  return {
    name: "other-packages",
    setup: ({onResolve}) => onResolve({filter: /^[^./]/}, (args) => externalPackage(args, folder, depth))
  };
}

function externalPackage(
  {kind, path, resolveDir}: OnResolveArgs,
  folder: string,
  depth: string
): OnResolveResult | undefined {
  // A CommonJS require cannot stay external in an ES module: bundle it.
  if (kind !== "import-statement" && kind !== "dynamic-import") return undefined;
  const specifier = parseSpecifier(path);
  const found = findPackage(specifier.name, resolveDir);
  if (!found || found.folder === folder) return undefined;
  const file = specifier.path ? `${specifier.path}._esm.js` : "_esm.js";
  return {path: `${depth}${specifier.name}@${found.version}/${file}`, external: true};
}
