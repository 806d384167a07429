import {z} from "zod";
import type {ColumnType, ListTable} from "../../src/query/list-tables.js";
import {meta} from "./answer.js";
import {component} from "./components.js";
import {integerParameter, text} from "./parameters.js";

/** The parameters that every list takes. */
export function listShape({columns, sort, search}: ListTable) {
  const names = Object.keys(columns);
  const order = `${sort.descending ? "-" : ""}${sort.by}`;
  return {
    limit: integerParameter(1, 1000).default(50).describe("Rows of a page"),
    offset: integerParameter(0, 1_000_000_000).optional().describe("Rows to skip; not together with cursor"),
    cursor: z
      .string()
      .max(2000, "not a cursor")
      .optional()
      .describe("`next_cursor` of the page before, with the same filters, sort and q"),
    sort: z
      .enum(
        names.flatMap((name) => [name, `-${name}`]),
        "use a column, with - before it for descending"
      )
      .optional()
      .describe(`Column to sort by, \`-\` before it for descending; \`${order}\` where absent. Nulls come last`),
    q: text.optional().describe(`Text to look for in ${search.join(", ")}`),
    columns: columnList(names).optional().describe("Columns to answer with; may repeat, or separate them by commas")
  };
}

/** What the parameters of a list say. */
export interface ListValues {
  readonly limit: number;
  readonly offset?: number | undefined;
  readonly cursor?: string | undefined;
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  readonly columns?: string[] | undefined;
}

/** Refuses a cursor with an offset. */
export function checkPaging({cursor, offset}: {cursor?: unknown; offset?: unknown}, context: z.RefinementCtx): void {
  if (cursor !== undefined && offset !== undefined)
    context.addIssue({code: "custom", path: ["offset"], message: "use either cursor or offset"});
}

function columnList(names: readonly string[]) {
  const message = "use names of columns, each once";
  const columns = z
    .array(z.enum(names, message), message)
    .min(1, message)
    .refine((list) => new Set(list).size === list.length, message);
  return z.codec(z.array(z.string().max(2000, message)).max(100, message), columns, {
    decode: (values) => values.flatMap((value) => value.split(",")),
    encode: (values) => values
  });
}

const pagination = component(
  "Pagination",
  z.object({
    limit: z.int(),
    offset: z.int().describe("Rows of the list before this page"),
    total: z.int().describe("Rows of the whole list"),
    next_cursor: z.string().nullable().describe("Null on the last page")
  })
);

const singular = {transactions: "Transaction", customers: "Customer", products: "Product"} as const;

/** A page of a list. A row has the columns that were asked for, all of them where none were. */
export function listAnswer({name, columns}: ListTable) {
  const shape = Object.entries(columns).map(([column, {type, required}]) => {
    const value = valueSchemas[type];
    return [column, (required ? value : value.nullable()).optional()] as const;
  });
  const row = component(singular[name], z.object(Object.fromEntries(shape)));
  return component(`${singular[name]}List`, z.object({data: z.array(row), pagination, meta}));
}

const valueSchemas: Readonly<Record<ColumnType, z.ZodType>> = {
  text: z.string(),
  integer: z.int(),
  decimal: z.number(),
  double: z.number(),
  day: z.iso.date(),
  instant: z.iso.datetime()
};
