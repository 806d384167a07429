import {Asker} from "../../loaders/ask/asker.js";
import {Predictor} from "../../loaders/predictions/predictor.js";
import {createApp} from "../../api/app.js";
import {Exporter} from "../../api/export/exporter.js";
import {openPool} from "../../db/postgres/pool.js";
import {SnapshotStore} from "../../db/snapshot/store.js";

/**
 * An API as a program of its own: its environment names a database, a schema and a folder of snapshots; it prints its
 * port when it listens, and looks for newer data as often as the environment says, in milliseconds.
 */
const {API_DATABASE: connectionString, API_SCHEMA: schema, API_FOLDER: folder, API_EVERY: every} = process.env;
const pool = openPool(connectionString!, {schema: schema!});
const store = new SnapshotStore(pool, {folder: folder!});
await store.refresh();
const look = async () => {
  if (await store.isStale()) await store.refresh();
  setTimeout(() => void look(), Number(every));
};
setTimeout(() => void look(), Number(every));
const config = {host: "127.0.0.1", dashboardPort: 5000, corsOrigins: []};
const predictor = new Predictor({engines: store, pool});
const asker = new Asker({engines: store, pool, predictor});
const exporter = new Exporter({engines: store, connectionString: connectionString!, schema: schema!});
const server = createApp({engines: store, pool, predictor, exporter, asker, config}).listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address?.port);
});
