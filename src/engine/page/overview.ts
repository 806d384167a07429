import type {DayRange} from "../../model/calendar.js";
import type {QueryAnswer} from "../../query/answer.js";
import {fittingGrain, kpiQuery, seriesQuery} from "../../query/overview.js";
import {type ChartGrain, type Selection, selectedRange} from "../../query/selection.js";
import type {Manifest, Members, OverviewFile} from "../../query/snapshot.js";
import type {Notice} from "../../query/url.js";
import type {Address} from "./address.js";
import type {PageEngine} from "./page-engine.js";
import type {ShopFiles} from "./shop-files.js";

/** The figures of a selection. */
export interface OverviewFigures {
  readonly kpis: QueryAnswer;
  readonly series: QueryAnswer;
  readonly grain: ChartGrain;
}

/** What the overview shows at one moment. */
export interface OverviewState {
  readonly selection: Selection;
  /** What of the address was ignored. */
  readonly notices: readonly Notice[];
  readonly range: Partial<DayRange>;
  readonly status: "ready" | "working" | "failed";
  /** While working, those of the selection before; null where there were none, or counting failed. */
  readonly figures: OverviewFigures | null;
}

/** The overview of one site and one address. */
export interface Overview {
  readonly manifest: Manifest;
  readonly members: Members;
  /** What the address says now. */
  readonly selection: Selection;
  /** Chooses; the address keeps it, and watchers get its figures. */
  readonly select: (selection: Selection) => void;
  /** Counts once more what is selected. */
  readonly retry: () => void;
  /** Calls back with the state now and after every change; returns what ends that. */
  readonly watch: (changed: (state: OverviewState) => void) => () => void;
}

/** How long a count may take before watchers see that it is under way, in milliseconds. */
const patience = 150;

/**
 * Opens the overview of a site. The figures of the default selection are there at once; the columns are fetched after
 * them, and answer any other selection.
 * @throws {Refusal} where the site's format cannot be read
 */
export async function openOverview(files: ShopFiles, address: Address): Promise<Overview> {
  const [manifest, file] = await Promise.all([files.manifest(), files.overview()]);
  let engine: Promise<PageEngine> | undefined;
  // A fetch that failed is tried again by the next selection.
  const open = () =>
    (engine ??= files.engine(manifest).catch((error) => ((engine = undefined), Promise.reject(error))));
  const count = (selection: Selection) => countFigures(selection, manifest, file, open);
  return {
    manifest,
    members: file.members,
    get selection() {
      return address.read().selection;
    },
    select: (selection) => address.write(selection),
    retry: () => address.announce(),
    watch: (changed) => watchFigures(address, manifest, count, changed, open)
  };
}

type Count = (selection: Selection) => OverviewFigures | Promise<OverviewFigures>;

function watchFigures(
  address: Address,
  {shop}: Manifest,
  count: Count,
  changed: (state: OverviewState) => void,
  prepare: () => Promise<unknown>
): () => void {
  let turn = 0;
  let figures: OverviewFigures | null = null;
  const update = async () => {
    const mine = ++turn;
    const read = address.read();
    const state = {...read, range: selectedRange(read.selection, shop)};
    const show = (status: OverviewState["status"]) => mine === turn && changed({...state, status, figures});
    const timer = setTimeout(() => show("working"), figures === null ? 0 : patience);
    try {
      const counted = await count(read.selection);
      if (mine === turn) figures = counted;
      show("ready");
    } catch (error) {
      console.warn(error);
      if (mine === turn) figures = null;
      show("failed");
    } finally {
      clearTimeout(timer);
    }
  };
  void update().then(() => prepare().catch(() => undefined));
  const unwatch = address.watch(update);
  return () => {
    turn = -1;
    unwatch();
  };
}

function countFigures(
  selection: Selection,
  {shop}: Manifest,
  {kpis, series}: OverviewFile,
  open: () => Promise<PageEngine>
): OverviewFigures | Promise<OverviewFigures> {
  const range = selectedRange(selection, shop);
  const grain = selection.grain ?? fittingChartGrain(range);
  const first =
    Object.keys(selection.filters).length === 0 && range.start === kpis.range.start && range.end === kpis.range.end;
  if (first && grain === fittingChartGrain(kpis.range)) return {kpis, series, grain};
  return open().then(async (engine) => {
    const lenient = {lenient: true};
    const [newKpis, newSeries] = await Promise.all([
      engine.query(kpiQuery(selection.filters, range), lenient),
      engine.query(seriesQuery(selection.filters, range, grain), lenient)
    ]);
    return {kpis: newKpis, series: newSeries, grain};
  });
}

/** The chart grain in which a range makes a line that can be read. */
export function fittingChartGrain({start, end}: Partial<DayRange>): ChartGrain {
  return start === undefined || end === undefined ? "day" : (fittingGrain({start, end}) as ChartGrain);
}
