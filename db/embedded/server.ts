import {existsSync, readFileSync, statSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {withLock} from "../lock.js";
import {ensureCluster, serverUser} from "./cluster.js";
import {locate, type Location} from "./location.js";
import {runningPort, untilAnswers} from "./postmaster.js";
import {runTool} from "./tool.js";
import {addUser, liveUsers, type User} from "./users.js";

/** A running PostgreSQL of Daybook's own. */
export interface EmbeddedServer {
  readonly connectionString: string;
  /** Stops the server and waits for it, unless another live process uses it: the last one stops it. */
  stop(): Promise<void>;
  /**
   * Starts the server again, at its address, where it has died.
   * @returns true where it had
   * @throws {Error} where it cannot be started, for instance while processes of the dead one still write
   */
  revive(): Promise<boolean>;
}

export interface EmbeddedOptions {
  /** For a look at the data: a server that ran before is left running, even one that a killed process left behind. */
  readonly shared?: boolean;
  /** Told where the files are elsewhere than asked for, and why. */
  readonly onNotice?: (notice: string) => void;
}

/** For a laptop with two cores. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  effective_cache_size: "1GB",
  work_mem: "32MB",
  maintenance_work_mem: "256MB",
  random_page_cost: "1.1",
  max_connections: "50",
  jit: "off",
  // PostgreSQL 18 sorts for every distinct count by default, which takes twice as long.
  enable_presorted_aggregate: "off",
  timezone: "UTC",
  log_timezone: "UTC"
};

/**
 * Starts PostgreSQL on the files in a folder, made at the first start; a server that runs on them already is adopted.
 * It listens on 127.0.0.1, on a free port, and asks for a password that is kept in the folder.
 * @throws {Error} where this machine cannot run it
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const location = locate(folder);
  if (location.notice) options.onNotice?.(location.notice);
  return withLock(location.folder, async () => {
    const password = await ensureCluster(location);
    const {port, adopted} = await ensureRunning(location, password);
    const user = addUser(location.folder);
    const keep = options.shared === true && adopted;
    return {
      connectionString: addressOf(port, password),
      stop: () => leave(location, user, keep),
      revive: () => revive(location, user, port)
    };
  });
}

function addressOf(port: number, password: string): string {
  return `postgres://${serverUser}:${password}@127.0.0.1:${port}/postgres`;
}

async function ensureRunning(location: Location, password: string, attempts = 3) {
  const before = runningPort(location.data);
  const port = before ?? (await launch(location));
  if (await untilAnswers(addressOf(port, password), () => runningPort(location.data) === port))
    return {port, adopted: before !== null};
  // What a killed process had told to stop has stopped.
  if (attempts > 1) return ensureRunning(location, password, attempts - 1);
  throw new Error(`the embedded PostgreSQL ends as soon as it has started; see ${logFile(location)}`);
}

async function revive(location: Location, user: User, port: number): Promise<boolean> {
  if (runningPort(location.data) === port) return false;
  return withLock(location.folder, async () => {
    const now = runningPort(location.data);
    if (now === port || user.isGone()) return false;
    if (now !== null) throw new Error(`the embedded PostgreSQL runs at another port now; start Daybook again`);
    await pgCtlStart(location, port);
    return true;
  });
}

/** Whether a start would find data in a folder, or make a new cluster. */
export function hasCluster(folder: string): boolean {
  return existsSync(locate(folder).data);
}

async function launch(location: Location, attempts = 3): Promise<number> {
  const port = await freePort();
  try {
    await pgCtlStart(location, port);
    return port;
  } catch (error) {
    // Another program may have taken the port, processes of a dead server may be ending, or a killed start succeeded.
    await sleep(1_000);
    const running = runningPort(location.data);
    if (running !== null) return running;
    if (attempts > 1) return launch(location, attempts - 1);
    throw error;
  }
}

async function pgCtlStart(location: Location, port: number): Promise<void> {
  const flags = Object.entries({...settings, port}).map(([name, value]) => `-c ${name}=${value}`);
  const log = logFile(location);
  const size = statSync(log, {throwIfNoEntry: false})?.size ?? 0;
  const options = ["-D", location.data, "-l", log, "-o", flags.join(" ")];
  try {
    await runTool(location, "pg_ctl", ["start", "-w", "-t", "120", ...options]);
  } catch (error) {
    throw new Error(`the embedded PostgreSQL did not start${complaint(log, size)}; see ${log}`, {cause: error});
  }
}

function logFile({folder}: Location): string {
  return join(folder, "server.log");
}

/** PostgreSQL's own last reason, from what it has written to its log since it was `size` bytes long. */
function complaint(log: string, size: number): string {
  if (!existsSync(log)) return "";
  const lines = readFileSync(log)
    .subarray(size)
    .toString()
    .matchAll(/(?:FATAL|PANIC): +(.*)/g);
  return [...lines].map(([, reason]) => `: ${reason}`).at(-1) ?? "";
}

async function leave(location: Location, user: User, keep: boolean): Promise<void> {
  await withLock(location.folder, async () => {
    user.drop();
    if (keep || liveUsers(location.folder).length > 0 || runningPort(location.data) === null) return;
    await runTool(location, "pg_ctl", ["stop", "-w", "-t", "120", "-m", "fast", "-D", location.data]);
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on("error", reject).listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
