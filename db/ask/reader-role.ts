import type pg from "pg";
import {modelViews} from "./known-words.js";

/** Key, with the schema, of the lock under which one process at a time makes a role. */
const lockSpace = 4_021_977;

/**
 * Makes the role that may read the views of the model and nothing else, unless it is there: `<schema>_reader`, which
 * cannot log in. Statements of questions run as it.
 * @returns its name, quoted
 * @throws where the server does not let this account make roles
 */
export async function readerRole(client: pg.ClientBase): Promise<string> {
  const {rows} = await client.query("SELECT current_schema() AS schema");
  const schema = rows[0].schema as string;
  const role = `${schema.slice(0, 50)}_reader`;
  if (!(await mayRead(client, role, schema))) await makeRole(client, role, schema);
  return client.escapeIdentifier(role);
}

async function mayRead(client: pg.ClientBase, role: string, schema: string): Promise<boolean> {
  const {rows} = await client.query(
    `SELECT bool_and(has_table_privilege(roles.oid, format('%I.%I', $2::text, view), 'SELECT')) AS reads,
       bool_and(has_schema_privilege(roles.oid, $2, 'USAGE')) AS enters,
       bool_and(pg_has_role(roles.oid, 'MEMBER')) AS is_ours
     FROM pg_roles AS roles CROSS JOIN unnest($3::text[]) AS view WHERE roles.rolname = $1`,
    [role, schema, modelViews]
  );
  return rows[0].reads === true && rows[0].enters === true && rows[0].is_ours === true;
}

async function makeRole(client: pg.ClientBase, role: string, schema: string): Promise<void> {
  const [name, owned] = [client.escapeIdentifier(role), client.escapeIdentifier(schema)];
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [lockSpace, role]);
    const {rowCount} = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
    if (rowCount === 0) await client.query(`CREATE ROLE ${name} NOLOGIN NOINHERIT`);
    await client.query(`GRANT ${name} TO CURRENT_USER`);
    await client.query(`GRANT USAGE ON SCHEMA ${owned} TO ${name}`);
    const views = modelViews.map((view) => `${owned}.${client.escapeIdentifier(view)}`);
    await client.query(`GRANT SELECT ON ${views.join(", ")} TO ${name}`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
