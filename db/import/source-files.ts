import {basename} from "node:path";
import type {Mapping} from "./mapping.js";

/** A given file with the part that it plays in the mapping. */
export interface SourceFile {
  /** Its place among the given files, from 1. */
  readonly number: number;
  readonly path: string;
  /** The name under `files` in the mapping. */
  readonly part: string;
}

/**
 * Gives each file its part: the first whose `match` (with * and ?) fits its name or whose `position` is its place among the
 * given files; one part without either takes what is left.
 * @throws {Error} where a file has no part, or a part no file
 */
export function assignFiles(paths: readonly string[], {files}: Mapping): SourceFile[] {
  const parts = Object.entries(files);
  const assigned = paths.map((path, index) => {
    const number = index + 1;
    const named = parts.find(([, {match, position}]) => (match ? fits(basename(path), match) : position === number));
    const part = named ?? parts.find(([, {match, position}]) => match === undefined && position === undefined);
    if (!part)
      throw new Error(
        `no part in the mapping for file ${basename(path)}: it fits no match and no position of ${names(parts)}`
      );
    return {number, path, part: part[0]};
  });
  for (const [part] of parts)
    if (!assigned.some((file) => file.part === part))
      throw new Error(`no file for ${part}: the mapping needs files for ${names(parts)}`);
  return assigned;
}

function fits(name: string, match: string): boolean {
  const pattern = match
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${pattern}$`, "i").test(name);
}

function names(parts: readonly (readonly [string, unknown])[]): string {
  return parts.map(([name]) => name).join(", ");
}
