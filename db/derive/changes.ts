import type pg from "pg";

/** What changed since a data version. */
export interface Changes {
  /** Orders with lines that were added, changed or removed. */
  readonly orders: readonly string[];
  /** Customers of such lines, before and after, and those whose own row changed. */
  readonly customers: readonly string[];
  readonly products: boolean;
  readonly sessions: boolean;
}

/** A change of more orders or customers than this is no small one. */
const mostIds = 20_000;

/**
 * What changed after a data version that was derived, as the caller's transaction sees it.
 * @param committedAt when that version was committed, ISO 8601; given by whoever keeps a copy of it elsewhere
 * @returns null where it is not known, or is so much that the whole is cheaper
 */
export async function readChanges(
  client: pg.ClientBase,
  {version, committedAt}: {version: number; committedAt?: string}
): Promise<Changes | null> {
  const {rows: known} = await client.query("SELECT committed_at FROM derivations WHERE version = $1", [version]);
  if (known.length === 0 || (committedAt ?? iso(known[0])) !== iso(known[0])) return null;
  const {rows} = await client.query(
    `SELECT kind, count(*)::integer AS count, array_agg(id) FILTER (WHERE kind IN ('order', 'customer')) AS ids
     FROM changes WHERE version > $1 GROUP BY kind`,
    [version]
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind);
  if (of("order")?.count > mostIds || of("customer")?.count > mostIds) return null;
  return {
    orders: of("order")?.ids ?? [],
    customers: of("customer")?.ids ?? [],
    products: of("product") !== undefined,
    sessions: of("sessions") !== undefined
  };
}

function iso({committed_at: instant}: {committed_at: Date}): string {
  return instant.toISOString();
}

/** How many derived versions are remembered: a copy of an older one is made anew as a whole. */
const remembered = 20;

/** Notes the present version as derived, and forgets what no remembered version asks for. */
export async function rememberDerivation(client: pg.ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO derivations (version, committed_at) SELECT version, committed_at FROM data_version
     ON CONFLICT (version) DO UPDATE SET committed_at = excluded.committed_at`
  );
  await client.query(
    "DELETE FROM derivations WHERE version <= (SELECT version FROM derivations ORDER BY version DESC OFFSET $1 LIMIT 1)",
    [remembered]
  );
  await client.query("DELETE FROM changes WHERE version <= (SELECT min(version) FROM derivations)");
}

/** Makes every later copy of this store a whole one. */
export async function forgetChanges(client: pg.ClientBase): Promise<void> {
  await client.query("DELETE FROM derivations");
  await client.query("DELETE FROM changes");
}
