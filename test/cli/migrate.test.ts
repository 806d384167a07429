import {randomBytes} from "node:crypto";
import pg from "pg";
import {afterEach, beforeEach, describe, expect, inject, it} from "vitest";
import {knownMigrations, migrate, migrationStatus} from "../../db/migrate.js";

describe("migrate(connectionString, schema)", () => {
  const connectionString = inject("postgres");
  const names = knownMigrations().map(({name}) => name);
  let schema = "";
  let client: pg.Client;
  beforeEach(async () => {
    schema = `test_${randomBytes(6).toString("hex")}`;
    client = new pg.Client({connectionString});
    await client.connect();
  });
  afterEach(async () => {
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.end();
  });

  it("applies each migration once", async () => {
    expect(await migrate(connectionString, schema)).toEqual(names);
    expect(await migrate(connectionString, schema)).toEqual([]);
    expect(await migrationStatus(connectionString, schema)).toEqual({applied: names, pending: [], unknown: []});
  });

  it("applies each migration once where several processes start at once", async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(connectionString, schema)));
    expect(applied.flat().toSorted()).toEqual(names);
  });

  it("refuses a schema with tables of someone else, and leaves it as it was", async () => {
    await client.query(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.invoices (id int)`);
    await expect(migrate(connectionString, schema)).rejects.toThrow(
      /tables that are not Daybook's \(invoices\).*DAYBOOK_SCHEMA/
    );
    const {rows} = await client.query("SELECT relname FROM pg_class WHERE relnamespace = $1::regnamespace", [schema]);
    expect(rows).toEqual([{relname: "invoices"}]);
  });

  it("refuses a schema that a newer Daybook made", async () => {
    await migrate(connectionString, schema);
    await client.query(`INSERT INTO ${schema}.daybook_migrations (name) VALUES ('9999_later.sql')`);
    await expect(migrate(connectionString, schema)).rejects.toThrow(/newer Daybook \(9999_later\.sql\)/);
    expect((await migrationStatus(connectionString, schema)).unknown).toEqual(["9999_later.sql"]);
  });

  it("says that all is pending where there is no schema, and makes none", async () => {
    expect(await migrationStatus(connectionString, schema)).toEqual({applied: [], pending: names, unknown: []});
    const {rows} = await client.query("SELECT to_regnamespace($1) AS found", [schema]);
    expect(rows[0].found).toBeNull();
  });
});
