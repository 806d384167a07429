import {z} from "zod";
import {targets} from "./targets.js";

const expression = z.string().min(1);
const timezone = z.string().refine(isTimezone, {error: "not an IANA time zone, such as Europe/London"});
const currency = z.string().regex(/^[A-Z]{3}$/, {error: "not an ISO 4217 code, such as EUR"});

const column = z
  .union(
    [
      z.string().min(1),
      z.strictObject({
        column: z.string().min(1).optional(),
        expression: expression.optional(),
        formats: z.array(z.string().min(1)).min(1).optional(),
        decimal: z.enum([".", ","]).optional(),
        thousands: z.enum([",", ".", " ", "'", ""]).optional()
      })
    ],
    {error: "neither the name of a source column nor {column or expression, formats, decimal, thousands}"}
  )
  .refine((value) => typeof value === "string" || (value.column === undefined) !== (value.expression === undefined), {
    error: "give either column or expression"
  });

const file = z.strictObject({
  match: z.string().min(1).optional(),
  position: z.int().min(1).optional(),
  key: z.string().min(1).optional(),
  joins: z.string().min(1).optional(),
  delimiter: z.string().length(1).optional(),
  quote: z.string().length(1).optional(),
  escape: z.string().length(1).optional(),
  encoding: z.string().refine(isEncoding, {error: "not an encoding, such as utf-8 or windows-1252"}).optional(),
  nulls: z.array(z.string()).optional()
});

const columnsOf = (target: keyof typeof targets) =>
  z.strictObject(Object.fromEntries(Object.keys(targets[target]).map((name) => [name, column.optional()])));
const entity = (target: "products" | "customers" | "sessions") =>
  z.strictObject({file: z.string().min(1).default(target), columns: columnsOf(target)});

const schema = z
  .strictObject({
    source: z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,62}$/, {error: "use lower case letters, digits, - and _"}),
    settings: z
      .strictObject({name: z.string().min(1), timezone, currency})
      .partial()
      .default({}),
    timezone: timezone.optional(),
    currency: currency.optional(),
    files: z.record(z.string().regex(/^[a-z_]+$/), file),
    formats: z.array(z.string().min(1)).min(1).optional(),
    decimal: z.enum([".", ","]).default("."),
    thousands: z.enum([",", ".", " ", "'", ""]).optional(),
    columns: columnsOf("transactions"),
    rules: z
      .strictObject({
        cancelled: expression,
        refunded: expression,
        shipping: expression,
        fee: expression,
        adjustment: expression
      })
      .partial()
      .default({}),
    exchangeRates: z
      .array(z.strictObject({currency, from: z.iso.date(), rate: z.string().regex(/^\d{1,9}(\.\d{1,10})?$/)}))
      .default([]),
    products: entity("products").optional(),
    customers: entity("customers").optional(),
    sessions: entity("sessions").optional(),
    maxRejects: z.number().min(0).max(1).default(0.01)
  })
  .superRefine((mapping, context) => {
    for (const [path, message] of contradictions(mapping as Mapping)) context.addIssue({code: "custom", path, message});
  });

/**
 * How a shop's files become lines, products, customers and sessions; docs/import.md explains each field. A column is the name of a
 * source column (`products.ProductCost` for one of a joined file) or a DuckDB expression over them.
 */
export type Mapping = z.output<typeof schema>;
/** Where a target column comes from, and how its text is read. */
export type MappedColumn = z.output<typeof column>;
/** Which of the given files plays a part, how it is written, and how it joins the sales. */
export type MappedFile = z.output<typeof file>;

/**
 * Checks a mapping.
 * @throws {Error} naming every field that is wrong by its path
 */
export function readMapping(json: unknown): Mapping {
  const {success, data, error} = schema.safeParse(json);
  if (success) return data;
  const problems = error.issues.map((issue) => `  ${issue.path.join(".") || "the mapping"}: ${issue.message}`);
  throw new Error(`invalid mapping:\n${problems.join("\n")}`);
}

function* contradictions(mapping: Mapping): Generator<[string[], string]> {
  if (!mapping.files.sales) yield [["files", "sales"], "is missing; it names the file with the order lines"];
  for (const target of ["transactions", "products", "customers", "sessions"] as const) {
    const place = target === "transactions" ? mapping : mapping[target];
    const path = target === "transactions" ? ["columns"] : [target, "columns"];
    for (const [name, {required}] of Object.entries(targets[target]))
      if (required && place && !place.columns[name])
        yield [[...path, name], "is missing; it must come from a column or an expression"];
    if (place && "file" in place && !mapping.files[place.file])
      yield [[target, "file"], `no such file: ${place.file}; name one of files`];
  }
  for (const [name, {key, joins}] of Object.entries(mapping.files))
    if ((key === undefined) !== (joins === undefined) || (name === "sales" && key !== undefined))
      yield [["files", name], "key and joins go together, on a file other than sales"];
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", {timeZone: name}).resolvedOptions().timeZone !== "" && /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}
