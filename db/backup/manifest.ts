import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";

/** The format of backups that this version writes and reads. */
export const backupFormat = 1;

/** The file beside the manifest with its digest, as `sha256sum` writes and checks it. */
export const digestFile = "manifest.sha256";

export const manifestFile = "manifest.json";

const column = z.strictObject({name: z.string(), type: z.string(), generated: z.boolean()});

const table = z.strictObject({
  name: z.string(),
  file: z.string().regex(/^[\w-]+\.parquet$/),
  bytes: z.int(),
  sha256: z.string(),
  rows: z.int(),
  checksum: z.string(),
  columns: z.array(column).readonly()
});

const manifest = z.strictObject({
  format: z.literal(backupFormat),
  madeAt: z.iso.datetime(),
  dataVersion: z.int(),
  asOf: z.iso.datetime(),
  shop: z.strictObject({name: z.string(), timezone: z.string(), currency: z.string()}),
  migrations: z.array(z.string()).readonly(),
  tables: z.array(table).readonly()
});

/**
 * What a backup says of itself: `format`; `madeAt`, when; `dataVersion` and `asOf`, the data version and when it was
 * committed; `shop`; `migrations`, the schema's, in order; `tables` in the order of loading, each with its file, the
 * file's bytes and SHA-256, and the count, checksum and columns of its rows.
 */
export type Manifest = z.infer<typeof manifest>;

/** A table as the manifest describes it. */
export type TableFile = Manifest["tables"][number];

/** Writes a manifest and its digest. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  await writeFile(join(folder, manifestFile), text);
  await writeFile(join(folder, digestFile), digestOf(text));
}

function digestOf(text: string | Buffer): string {
  return `${createHash("sha256").update(text).digest("hex")}  ${manifestFile}\n`;
}

/**
 * Reads the manifest of a backup.
 * @throws {Error} where there is none, where it is not as it was written, or of another format
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const [text, digest] = await Promise.all([manifestFile, digestFile].map((name) => read(folder, name)));
  if (!digest!.equals(Buffer.from(digestOf(text!))))
    throw new Error(`${folder} is damaged: ${manifestFile} is not what ${digestFile} says; take another backup`);
  const content = JSON.parse(text!.toString()) as {format?: unknown};
  if (content.format !== backupFormat)
    throw new Error(
      `${folder} is a backup of format ${String(content.format)}, and this Daybook reads format ${backupFormat}; ` +
        "restore it with the version that made it, or a newer one"
    );
  const parsed = manifest.safeParse(content);
  if (!parsed.success)
    throw new Error(`${folder} is damaged: ${manifestFile} does not describe a backup`, {cause: parsed.error});
  return parsed.data;
}

async function read(folder: string, name: string): Promise<Buffer> {
  return readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR")
      throw new Error(`${folder} is no whole backup: it has no ${name}`, {cause: error});
    throw error;
  });
}
