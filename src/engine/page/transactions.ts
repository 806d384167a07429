import {FileAttachment} from "observablehq:stdlib";
import type {DayRange} from "../../model/calendar.js";
import type {Shop} from "../../model/settings.js";
import {listedRange} from "../../query/list-filters.js";
import type {Filters} from "../../query/metric-query.js";
import type {Manifest} from "../../query/snapshot.js";
import {mostTransactions} from "../../query/transaction-file.js";
import type {Notice} from "../../query/url.js";
import type {ListEngine} from "../columns/list-engine.js";
import {Address} from "./address.js";
import {gunzip} from "./gunzip.js";

/** How far the fetch of the transactions has come. */
export type TransactionsState =
  | {readonly status: "loading"; readonly received: number; readonly size: number | null}
  | {readonly status: "ready"; readonly list: ListEngine}
  | {readonly status: "failed"}
  /** More than a page can hold; the site has no file of them. */
  | {readonly status: "too many"};

/** What the address selects, as a list takes it. */
export interface Listed {
  readonly range: Partial<DayRange>;
  readonly filters: Filters;
  readonly notices: readonly Notice[];
}

const file = FileAttachment("../../data/shop/transactions.arrow.gz");

/** The transactions of the site, which are fetched once for a page. */
export interface Transactions {
  /** Calls back with how far they have come, now and after every change; returns what ends that. */
  readonly watch: (changed: (state: TransactionsState) => void) => () => void;
  /** Fetches them once more. */
  readonly retry: () => void;
}

/** Fetches the transactions of the site. */
export function openTransactions({rows}: Pick<Manifest, "rows">): Transactions {
  let state: TransactionsState = {status: "loading", received: 0, size: file.size ?? null};
  const watchers = new Set<(state: TransactionsState) => void>();
  const show = (changed: TransactionsState) => {
    state = changed;
    for (const watcher of watchers) watcher(state);
  };
  const fetchAll = async () => {
    try {
      show({status: "ready", list: await fetchList((received, size) => show({status: "loading", received, size}))});
    } catch (error) {
      console.warn(error);
      show({status: "failed"});
    }
  };
  if (rows.transactions > mostTransactions) state = {status: "too many"};
  else void fetchAll();
  return {
    watch: (changed) => {
      watchers.add(changed);
      changed(state);
      return () => watchers.delete(changed);
    },
    retry: () => void fetchAll()
  };
}

async function fetchList(progress: (received: number, size: number | null) => void): Promise<ListEngine> {
  const modules = Promise.all([import("../columns/list-columns.js"), import("../columns/list-engine.js")]);
  const bytes = await fetchWatched(file, progress);
  const [{readTransactions}, {ListEngine}] = await modules;
  return new ListEngine(readTransactions(new Uint8Array(await gunzip(bytes))));
}

/** Calls back with what the address selects, now and after every change; returns what ends that. */
export function watchListed(shop: Shop, changed: (listed: Listed) => void): () => void {
  const address = new Address();
  const update = () => {
    const {selection, notices} = address.read();
    changed({range: listedRange(selection, shop), filters: selection.filters, notices});
  };
  update();
  return address.watch(update);
}

async function fetchWatched(
  {href, size = null}: {readonly href: string; readonly size?: number | null},
  progress: (received: number, size: number | null) => void
): Promise<ArrayBuffer> {
  progress(0, size);
  const response = await fetch(href);
  if (!response.ok || response.body === null) throw new Error(`unable to fetch the data: status ${response.status}`);
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        // A server that unpacks the file on the way sends more than its size.
        progress(received, size !== null && received <= size ? size : null);
        controller.enqueue(chunk);
      }
    })
  );
  return new Response(counted).arrayBuffer();
}
