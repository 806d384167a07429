/** What a reader has set of a long table. It stands in the hash of the address, beside the filters of the query string. */
export interface TableState {
  /** Null for all rows. */
  readonly search: string | null;
  readonly sort: {readonly by: string; readonly descending: boolean};
  /** Rows of a page. */
  readonly size: number;
  /** From 0. */
  readonly page: number;
  /** The columns that are shown, in the order of the table. */
  readonly columns: readonly string[];
}

/** Rows that a page of a table may have. */
export const pageSizes: readonly number[] = [50, 100, 500, 1000];

const longestSearch = 200;

/** Reads a state from a hash; what cannot be used is as in `usual`. */
export function readTableState(hash: string, usual: TableState, names: readonly string[]): TableState {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const sort = parameters.get("sort") ?? "";
  const by = sort.replace(/^-/, "");
  const size = Number(parameters.get("size"));
  const page = /^\d{1,7}$/.test(parameters.get("page") ?? "") ? Number(parameters.get("page")) - 1 : 0;
  const wanted = parameters.get("columns")?.split(",") ?? [];
  const columns = names.filter((name) => wanted.includes(name));
  return {
    search: parameters.get("q")?.slice(0, longestSearch) || null,
    sort: names.includes(by) ? {by, descending: sort.startsWith("-")} : usual.sort,
    size: pageSizes.includes(size) ? size : usual.size,
    page: Math.max(0, page),
    columns: columns.length === 0 ? usual.columns : columns
  };
}

/** Writes a state as a hash, without its #; what is usual is left out. */
export function writeTableState({search, sort, size, page, columns}: TableState, usual: TableState): string {
  const parameters = new URLSearchParams();
  if (search !== null) parameters.set("q", search);
  if (sort.by !== usual.sort.by || sort.descending !== usual.sort.descending)
    parameters.set("sort", `${sort.descending ? "-" : ""}${sort.by}`);
  if (size !== usual.size) parameters.set("size", String(size));
  if (page > 0) parameters.set("page", String(page + 1));
  if (columns.join() !== usual.columns.join()) parameters.set("columns", columns.join());
  return parameters.toString();
}
