import {migrationStatus, type MigrationStatus} from "../db/migrate.js";
import {openPool} from "../db/postgres/pool.js";
import {runCommand} from "./command.js";
import {openServer, serverFolder} from "./database.js";
import {hasCluster} from "../db/embedded/server.js";

await runCommand(async ({config, progress, open}) => {
  const {schema} = config;
  if (config.databaseUrl === null && !hasCluster(serverFolder(config))) {
    process.stdout.write("no database yet; npm start makes one\n");
    return;
  }
  const server = await open(openServer(config, {progress, shared: true}), ({stop}) => stop());
  const status = await migrationStatus(server.connectionString, schema);
  const figures = status.applied.length > 0 ? await dataFigures(server.connectionString, schema) : [];
  process.stdout.write([`schema ${schema}`, ...migrationLines(status), ...figures, ""].join("\n"));
  if (status.unknown.length > 0) process.exitCode = 1;
});

function migrationLines({applied, pending, unknown}: MigrationStatus): string[] {
  const lines = [
    ...applied.map((name) => `  applied ${name}`),
    ...pending.map((name) => `  pending ${name}`),
    ...unknown.map((name) => `  unknown ${name}, of a newer Daybook`)
  ];
  return pending.length > 0 ? [...lines, "npm run db:migrate applies what is pending"] : lines;
}

async function dataFigures(connectionString: string, schema: string): Promise<string[]> {
  const pool = openPool(connectionString, {schema});
  try {
    const {rows} = await pool.query(
      `SELECT version, derived_version, committed_at,
         (SELECT count(*) FROM transactions) AS transactions, (SELECT count(*) FROM customers) AS customers,
         (SELECT count(*) FROM products) AS products, (SELECT count(*) FROM sessions) AS sessions
       FROM data_version`
    );
    const {version, derived_version: derived, committed_at: at, ...counts} = rows[0];
    const note = version === derived ? "" : ", derived columns are stale";
    const tables = Object.entries(counts).map(([name, count]) => `  ${Number(count).toLocaleString("en")} ${name}`);
    return [`data version ${version} of ${at.toISOString()}${note}`, ...tables];
  } finally {
    await pool.end();
  }
}
