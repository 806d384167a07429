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
  try {
    await client.connect();
    const {rows} = await client.query("SELECT current_setting('server_version_num')::int AS number, version()");
    if (rows[0].number < leastVersion)
      throw new OldServerError(`${place} is ${rows[0].version.split(" on ")[0]}; Daybook needs PostgreSQL 15 or later`);
  } catch (error) {
    if (error instanceof OldServerError) throw error;
    throw new Error(`cannot use DATABASE_URL: ${reason(error, place, client)}`, {cause: error});
  } finally {
    await client.end().catch(() => undefined);
  }
}

class OldServerError extends Error {}

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
