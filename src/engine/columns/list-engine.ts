import {dayFromNumber, dayNumber} from "../../model/calendar.js";
import {missing} from "../../model/dimensions.js";
import {listPrice} from "../../query/list-predicates.js";
import type {ListFilter, ListQuery} from "../../query/list-query.js";
import {type FileColumn, fileColumns, listPriceColumn} from "../../query/transaction-file.js";
import {type ListColumns, type ListText, missingIn} from "./list-columns.js";
import {orderBy} from "./list-order.js";

type Test = (row: number) => boolean;

/** A value of a list as a person reads it: numbers in their unit, days and instants in ISO 8601. */
export type ListValue = string | number | null;

const columnsByName: ReadonlyMap<string, FileColumn> = new Map(fileColumns.map((column) => [column.name, column]));

/** Lists rows of typed columns as the API lists those of PostgreSQL: the same rows in the same order. */
export class ListEngine {
  readonly #columns: ListColumns;
  readonly #orders = new Map<string, ReturnType<typeof orderBy>>();

  constructor(columns: ListColumns) {
    this.#columns = columns;
  }

  /** Whether a column came with the site. */
  has(name: string): boolean {
    return name in this.#columns.text || name in this.#columns.number;
  }

  /** The rows of a query in its order, by their position. The columns that it asks for play no part. */
  select({table, filters, search, sort}: ListQuery): Uint32Array {
    const tests = filters.flatMap((filter) => this.#filterTests(filter));
    if (search !== null) tests.push(this.#searchTest(table.search, search));
    const {order, known} = this.#order(sort.by, table.key);
    const rows = new Uint32Array(order.length);
    let count = 0;
    const take = (row: number) => {
      for (const test of tests) if (!test(row)) return;
      rows[count++] = row;
    };
    // Rows without a value come last in both directions.
    for (const [from, to] of [
      [0, known],
      [known, order.length]
    ] as const)
      if (sort.descending) for (let i = to - 1; i >= from; --i) take(order[i]!);
      else for (let i = from; i < to; ++i) take(order[i]!);
    return rows.subarray(0, count);
  }

  /** A value of a row; null where it is missing. */
  value(name: string, row: number): ListValue {
    const text = this.#columns.text[name];
    if (text) return text.members[text.codes[row]!] ?? null;
    const whole = this.#whole(name, row);
    if (whole === null) return null;
    const {type, decimals} = columnsByName.get(name)!;
    if (type === "day") return dayFromNumber(whole);
    return type === "instant" ? new Date(Math.floor(whole / 1000)).toISOString() : whole / 10 ** decimals;
  }

  /** A value of a row as PostgreSQL writes it: numbers with all the decimals that are stored. */
  exactText(name: string, row: number): string | null {
    const {type, decimals} = columnsByName.get(name)!;
    if (type !== "decimal") {
      const value = this.value(name, row);
      return value === null ? null : String(value);
    }
    const whole = this.#whole(name, row);
    return whole === null ? null : decimalText(whole, decimals);
  }

  #whole(name: string, row: number): number | null {
    const column = this.#columns.number[name]!;
    const value = column[row]!;
    return value === missingIn(column) || Number.isNaN(value) ? null : value;
  }

  #order(by: string, key: string) {
    const known = this.#orders.get(by);
    if (known) return known;
    const order = orderBy(this.#columns, by, key);
    this.#orders.set(by, order);
    return order;
  }

  #filterTests(filter: ListFilter): Test[] {
    if ("anyOf" in filter) return [anyOf(this.#columns.text[filter.column]!, filter.anyOf)];
    if ("from" in filter || "to" in filter) {
      const {from, to} = filter as {from?: string; to?: string};
      return this.#between(filter.column, from && dayNumber(from), to && dayNumber(to));
    }
    const {least, most} = filter as {least?: number; most?: number};
    const name = filter.column === listPrice ? listPriceColumn : filter.column;
    const {decimals} = columnsByName.get(name)!;
    const whole = (bound: number | undefined) => bound && Math.round(bound * 10 ** decimals);
    return this.#between(name, whole(least), whole(most));
  }

  #between(name: string, least: number | string | undefined, most: number | string | undefined): Test[] {
    if (least === undefined && most === undefined) return [];
    const column = this.#columns.number[name]!;
    const none = missingIn(column);
    const [from, to] = [Number(least ?? -Infinity), Number(most ?? Infinity)];
    return [(row) => column[row]! >= from && column[row]! <= to && column[row] !== none];
  }

  #searchTest(names: readonly string[], search: string): Test {
    const pattern = eitherCase(search);
    const tests = names.flatMap((name) => {
      const text = this.#columns.text[name];
      return text ? [flagged(text, (member) => member !== null && pattern.test(member))] : [];
    });
    return (row) => tests.some((test) => test(row));
  }
}

function anyOf(text: ListText, members: readonly string[]): Test {
  const wanted = new Set(members.map((member) => (member === missing ? null : member)));
  return flagged(text, (member) => wanted.has(member));
}

function flagged({members, codes}: ListText, keeps: (member: string | null) => boolean): Test {
  const kept = Uint8Array.from(members, (member) => (keeps(member) ? 1 : 0));
  return (row) => kept[codes[row]!] === 1;
}

/** Finds a text in either case of ASCII letters, as PostgreSQL's ILIKE does under collation "C". */
function eitherCase(search: string): RegExp {
  const pattern = search
    .replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
    .replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return new RegExp(pattern);
}

function decimalText(whole: number, decimals: number): string {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, "0");
  const sign = whole < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
