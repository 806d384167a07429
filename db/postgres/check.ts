import pg from "pg";

const leastVersion = 150_000;

/**
 * Makes sure that a PostgreSQL can be used.
 * @param connectionString - as DATABASE_URL gives it; never repeated in an error, since it holds a password
 * @throws {Error} that says what is wrong with it and what to do
 */
export async function checkServer(connectionString: string): Promise<void> {
  const client = openClient(connectionString);
  const place = `${client.host}:${client.port}`;
  const facts = await readFacts(client).catch((error) => {
    throw new Error(`cannot use DATABASE_URL: ${reason(error, place, client)}`, {cause: error});
  });
  const lack = findLack(facts);
  if (lack) throw new Error(`cannot use DATABASE_URL: ${place} ${lack}`);
}

/** What a server says of itself. */
export interface ServerFacts {
  /** As server_version_num: 150004 for 15.4. */
  readonly number: number;
  /** As version() says it. */
  readonly version: string;
  readonly database: string;
  readonly encoding: string;
  /** Whether it only takes reads: a standby. */
  readonly standby: boolean;
}

async function readFacts(client: pg.Client): Promise<ServerFacts> {
  try {
    await client.connect();
    const {rows} = await client.query(
      `SELECT current_setting('server_version_num')::int AS number, version(), current_database() AS database,
         current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby`
    );
    return rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What a server lacks for Daybook, as the end of a sentence; null for nothing. */
export function findLack({number, version, database, encoding, standby}: ServerFacts): string | null {
  if (number < leastVersion) return `is ${version.split(" on ")[0]}; Daybook needs PostgreSQL 15 or later`;
  if (encoding !== "UTF8")
    return `keeps text of database ${database} as ${encoding}; create one with ENCODING 'UTF8' TEMPLATE template0`;
  if (standby) return "is a standby, which takes no writes; give the address of its primary";
  return null;
}

function openClient(connectionString: string): pg.Client {
  if (!/^postgres(ql)?:\/\//.test(connectionString))
    throw new Error("invalid DATABASE_URL; it looks like postgres://user:password@host:5432/database");
  try {
    return new pg.Client({connectionString, connectionTimeoutMillis: 5_000});
  } catch (error) {
    throw new Error("invalid DATABASE_URL; percent-encode what is special in user and password", {cause: error});
  }
}

function reason(error: unknown, place: string, {user, database}: pg.Client): string {
  const {code, message} = error as {code?: string; message: string};
  if (code === "ECONNREFUSED") return `nothing listens on ${place}; start that server, or leave DATABASE_URL empty`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `no host of that name: ${place}`;
  if (code === "28P01" || code === "28000") return `${place} refuses user ${user}; check the name and the password`;
  if (code === "3D000") return `${place} has no database ${database}; create it first`;
  if (/timeout|terminated/i.test(message)) return `${place} does not answer`;
  return message || code || "it does not answer";
}
