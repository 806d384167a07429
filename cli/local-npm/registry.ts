import {findPackage} from "./packages.js";

/**
 * Answers a registry's question for the versions of a package: the installed one. Framework asks for every library that
 * it recommends, used or not, so one that is not installed has a version, too, and fails only where it is imported.
 */
export function answerRegistry(path: string): Response {
  const match = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(decodeURIComponent(path));
  if (!match) throw new Error(`invalid registry path: ${path}`);
  const version = findPackage(match[1]!)?.version ?? "0.0.0";
  return Response.json(match[2] ? {version} : {versions: {[version]: {}}});
}
