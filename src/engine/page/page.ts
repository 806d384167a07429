import type {Shop} from "../../model/settings.js";
import {type Answers, type Asked, type Question, type Questions, answerAll, asked} from "../../query/question.js";
import type {Selection} from "../../query/selection.js";
import type {Manifest, Members, PageFile} from "../../query/snapshot.js";
import type {Notice} from "../../query/url.js";
import type {Address} from "./address.js";
import type {PageEngine} from "./page-engine.js";
import type {ShopFiles} from "./shop-files.js";

/** What a page shows at one moment. */
export interface PageState<Q> extends Asked {
  readonly selection: Selection;
  /** What of the address was ignored. */
  readonly notices: readonly Notice[];
  readonly status: "ready" | "working" | "failed";
  /** While working, those of the selection before; null where there were none, or counting failed. */
  readonly answers: Answers<Q> | null;
  /** The selection that the answers are of. */
  readonly answered: Asked;
}

/** A page of one site at one address. */
export interface Page<Q> {
  readonly manifest: Manifest;
  readonly members: Members;
  /** What the address says now. */
  readonly selection: Selection;
  /** Chooses; the address keeps it, and watchers get its figures. */
  readonly select: (selection: Selection) => void;
  /** Counts once more what is selected. */
  readonly retry: () => void;
  /** Opens the columns, for what is asked beside the page's questions. */
  readonly engine: () => Promise<PageEngine>;
  /** Calls back with the state now and after every change; returns what ends that. */
  readonly watch: (changed: (state: PageState<Q>) => void) => () => void;
}

export interface PageParts<Q> {
  readonly files: ShopFiles;
  readonly address: Address;
  readonly questions: Questions<Q & Readonly<Record<string, Question>>>;
  /** The answers under no filter, as the site's build counted them; without it, all are counted here. */
  readonly first?: () => Promise<PageFile<Q>>;
}

/** How long a count may take before watchers see that it is under way, in milliseconds. */
const patience = 150;

/**
 * Opens a page of a site. The answers of the default selection are there at once; the columns are fetched after them,
 * and answer any other selection.
 * @throws {Refusal} where the site's format cannot be read
 */
export async function openPage<Q extends Readonly<Record<string, Question>>>({
  files,
  address,
  questions,
  first
}: PageParts<Q>): Promise<Page<Q>> {
  const [manifest, members, file = null] = await Promise.all([files.manifest(), files.members(), first?.()]);
  const {shop} = manifest;
  let opening: Promise<PageEngine> | undefined;
  // A fetch that failed is tried again by the next selection.
  const engine = () =>
    (opening ??= files.engine(manifest).catch((error) => ((opening = undefined), Promise.reject(error))));
  const count = (about: Asked) =>
    file !== null && isFirst(about, file) ? file.answers : engine().then((open) => answerAll(open, questions(about)));
  return {
    manifest,
    members,
    get selection() {
      return address.read().selection;
    },
    select: (selection) => address.write(selection),
    retry: () => address.announce(),
    engine,
    watch: (changed) => watchAnswers({address, shop, count, prepare: engine}, changed)
  };
}

function isFirst({filters, range, grain}: Asked, file: PageFile<unknown>): boolean {
  const sameRange = range.start === file.range.start && range.end === file.range.end;
  return Object.keys(filters).length === 0 && sameRange && grain === file.grain;
}

interface Watched<Q> {
  readonly address: Address;
  readonly shop: Shop;
  readonly count: (about: Asked) => Answers<Q> | Promise<Answers<Q>>;
  readonly prepare: () => Promise<unknown>;
}

function watchAnswers<Q>(
  {address, shop, count, prepare}: Watched<Q>,
  changed: (state: PageState<Q>) => void
): () => void {
  let turn = 0;
  let shown: {answers: Answers<Q> | null; answered: Asked} | null = null;
  const update = async () => {
    const mine = ++turn;
    const read = address.read();
    const about = asked(read.selection, shop);
    const show = (status: PageState<Q>["status"]) =>
      mine === turn && changed({...read, ...about, status, ...(shown ?? {answers: null, answered: about})});
    const timer = setTimeout(() => show("working"), shown === null ? 0 : patience);
    try {
      const answers = await count(about);
      if (mine === turn) shown = {answers, answered: about};
      show("ready");
    } catch (error) {
      console.warn(error);
      if (mine === turn) shown = null;
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
