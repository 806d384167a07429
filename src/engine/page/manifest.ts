import type {Shop} from "../../model/settings.js";
import type {Text} from "../../model/text.js";

/** The format of snapshot files that pages read. */
export const readableFormat = 1;

/** What a snapshot says of itself. */
export interface Manifest {
  readonly format: number;
  readonly fingerprint: string;
  readonly dataVersion: number;
  /** When the data version was committed, ISO 8601 in UTC. */
  readonly asOf: string;
  readonly madeAt: string;
  /** Where the lines come from: `demo`, or the names of imports. */
  readonly sources?: readonly string[];
  readonly rows: Readonly<Record<"transactions" | "lines" | "customers" | "products" | "sessions", number>>;
  readonly shop: Shop;
}

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
  if (format === readableFormat) return value as Manifest;
  throw new Refusal({
    en: `These data are of format ${String(format)}, and this page reads format ${readableFormat}. Build the site again with the version of Daybook that made the data.`,
    es: `Estos datos son del formato ${String(format)} y esta página lee el formato ${readableFormat}. Vuelva a construir el sitio con la versión de Daybook que hizo los datos.`
  });
}
