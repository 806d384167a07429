import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import pg from "pg";

const folder = join(import.meta.dirname, "migrations");
/** Key of the advisory lock that keeps two migrations of one database apart. */
const lockKey = 4_021_973;

/** A numbered SQL file, applied once. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations that this version of Daybook knows, in order. */
export function knownMigrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.toSorted().map((name) => ({name, sql: readFileSync(join(folder, name), "utf8")}));
}

/** Which migrations of a schema are applied and which are not. */
export interface MigrationStatus {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied by a newer Daybook than this one. */
  readonly unknown: readonly string[];
}

export interface MigrateOptions {
  /** The last migration to apply; the newest by default. */
  readonly through?: string;
}

/**
 * Brings a schema up to date, each migration in a transaction of its own, under a lock.
 * @returns the names of the migrations that were applied now
 * @throws {Error} where the schema is newer than this Daybook, or holds tables that are not Daybook's
 */
export async function migrate(
  connectionString: string,
  schema: string,
  {through}: MigrateOptions = {}
): Promise<string[]> {
  return withClient(connectionString, schema, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await prepareSchema(client, schema);
    const {pending, unknown} = await statusOf(client);
    if (unknown.length > 0) throw new Error(newerSchema(schema, unknown));
    const wanted = pending.filter((name) => through === undefined || name <= through);
    const migrations = knownMigrations().filter(({name}) => wanted.includes(name));
    for (const migration of migrations) await apply(client, migration);
    return migrations.map(({name}) => name);
  });
}

/** Reads which migrations are applied; changes nothing. */
export async function migrationStatus(connectionString: string, schema: string): Promise<MigrationStatus> {
  return withClient(connectionString, schema, async (client) => {
    const {rows} = await client.query("SELECT to_regclass('daybook_migrations') IS NOT NULL AS present");
    if (rows[0].present) return statusOf(client);
    return {applied: [], pending: knownMigrations().map(({name}) => name), unknown: []};
  });
}

async function withClient<T>(
  connectionString: string,
  schema: string,
  work: (client: pg.Client) => Promise<T>
): Promise<T> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5_000,
    options: `-c search_path=${schema} -c client_min_messages=warning`,
    application_name: "daybook migrate"
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function prepareSchema(client: pg.Client, schema: string): Promise<void> {
  const {rows} = await client.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'v', 'p', 'm', 'f')`,
    [schema]
  );
  const names = rows.map(({name}) => name as string);
  if (names.length > 0 && !names.includes("daybook_migrations"))
    throw new Error(
      `schema ${schema} holds tables that are not Daybook's (${names.slice(0, 3).join(", ")}); ` +
        "set DAYBOOK_SCHEMA to a name that is free"
    );
  await createSchema(client, schema);
  await client.query(
    `CREATE TABLE IF NOT EXISTS daybook_migrations (
       name text CONSTRAINT daybook_migrations_pkey PRIMARY KEY,
       applied_at timestamptz NOT NULL DEFAULT now()
     )`
  );
}

/** One that an administrator has made needs no right to make schemas. */
async function createSchema(client: pg.Client, schema: string): Promise<void> {
  const {rows} = await client.query(
    `SELECT to_regnamespace($1) IS NULL AS missing, has_database_privilege(current_database(), 'CREATE') AS may_make,
       current_user AS account, current_database() AS database`,
    [schema]
  );
  const {missing, may_make: mayMake, account, database} = rows[0];
  if (missing && !mayMake)
    throw new Error(
      `user ${account} may not make schema ${schema} in database ${database}; ` +
        `let its owner run: CREATE SCHEMA ${schema} AUTHORIZATION ${account}`
    );
  if (missing) await client.query(`CREATE SCHEMA ${schema}`);
}

async function statusOf(client: pg.Client): Promise<MigrationStatus> {
  const {rows} = await client.query("SELECT name FROM daybook_migrations ORDER BY name");
  const applied = rows.map(({name}) => name as string);
  const known = knownMigrations().map(({name}) => name);
  return {
    applied: applied.filter((name) => known.includes(name)),
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name))
  };
}

async function apply(client: pg.Client, {name, sql}: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query("INSERT INTO daybook_migrations (name) VALUES ($1)", [name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`migration ${name} failed and was undone: ${(error as Error).message}`, {cause: error});
  }
}

function newerSchema(schema: string, unknown: readonly string[]): string {
  return `schema ${schema} was made by a newer Daybook (${unknown.join(", ")}); update this copy, or set DAYBOOK_SCHEMA to another name`;
}
