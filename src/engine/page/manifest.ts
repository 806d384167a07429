import type {Text} from "../../model/text.js";
import {type Manifest, snapshotFormat} from "../../query/snapshot.js";

/** A reason not to show a page, in words for its reader. */
export class Refusal extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = "Refusal";
    this.text = text;
  }
}

/**
 * Takes what a site's manifest file holds.
 * @throws {Refusal} where its format is not one that these pages read
 */
export function checkManifest(value: unknown): Manifest {
  const format: unknown = (value as {format?: unknown} | null)?.format;
  if (format === snapshotFormat) return value as Manifest;
  throw new Refusal({
    en: `These data are of format ${String(format)}, and this page reads format ${snapshotFormat}. Build the site again with the version of Daybook that made the data.`,
    es: `Estos datos son del formato ${String(format)} y esta página lee el formato ${snapshotFormat}. Vuelva a construir el sitio con la versión de Daybook que hizo los datos.`
  });
}
