import {inflateSync} from "node:zlib";

/** The object of an attached file, as `writePdf` writes it: a dictionary, and after it so many bytes, compressed. */
const attachment = /\/Type \/EmbeddedFile\b(?:(?!endobj)[^])*?\/Length (\d+)(?:(?!endobj)[^])*?stream\r?\n/;

/**
 * Reads what `writePdf` attached to a file.
 * @returns the manifest as it was given; null where the file holds none
 */
export function readPdfManifest(file: Buffer): unknown {
  // Every byte is one character of this text, so places in it are places in the file.
  const found = attachment.exec(file.toString("latin1"));
  if (!found) return null;
  const start = found.index + found[0].length;
  try {
    return JSON.parse(inflateSync(file.subarray(start, start + Number(found[1]))).toString("utf8"));
  } catch {
    return null;
  }
}
