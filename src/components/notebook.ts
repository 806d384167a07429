import type {DimensionName} from "../model/dimensions.js";
import type {Settings} from "../model/settings.js";
import type {Shop} from "../model/settings.js";
import {Address} from "../engine/page/address.js";
import {type Page, openPage} from "../engine/page/page.js";
import {SavedViews} from "../engine/page/saved-views.js";
import {shopFiles} from "../engine/page/shop-files.js";
import {toggleMember} from "../query/narrow.js";
import type {Question, Questions} from "../query/question.js";
import type {PageFile} from "../query/snapshot.js";
import {type FilterBar, filterBar} from "./filter-bar.js";
import {refuse} from "./refuse.js";

/** What a notebook page works with. */
export interface Notebook<Q> extends Page<Q> {
  readonly shop: Shop;
  readonly locale: Settings;
  /** The filter bar, which follows the address by itself. */
  readonly bar: FilterBar;
  /** Filters every page to one member, or to those that a mark stands for, or takes that filter off: what a click does. */
  readonly toggle: (dimension: DimensionName, member: string | readonly string[]) => void;
}

/**
 * Opens a notebook page on the site's data. A site that cannot be read is said to the reader in the page's place.
 * @param questions what the page asks of a selection
 * @param first the attachment with the first answers, where the site's build makes one
 */
export async function openNotebook<Q extends Readonly<Record<string, Question>>>(
  questions: Questions<Q>,
  first?: {json(): Promise<unknown>}
): Promise<Notebook<Q>> {
  const address = new Address();
  const readFirst = first && (() => first.json() as Promise<PageFile<Q>>);
  const parts = {files: shopFiles, address, questions, ...(readFirst && {first: readFirst})};
  const page = await openPage<Q>(parts).catch(refuse);
  const {shop, api = null} = page.manifest;
  const bar = filterBar(page.members, {shop, onselect: page.select, views: new SavedViews(), api, asks: true});
  const show = () => bar.show(address.read().selection);
  show();
  address.watch(show);
  const toggle = (dimension: DimensionName, member: string | readonly string[]) => {
    const {selection} = address.read();
    page.select({...selection, filters: toggleMember(page.members, dimension, member, selection.filters)});
  };
  return Object.assign(Object.create(page) as Page<Q>, {shop, locale: shop.settings, bar, toggle});
}
