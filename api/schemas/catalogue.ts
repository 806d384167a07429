import {z} from "zod";
import {localized, meta} from "./answer.js";
import {component} from "./components.js";

/** Values that a statement is bound to: text, days and prices as text, and lists. */
export const parameters = z.array(z.union([z.string(), z.array(z.string())])).describe("Values of $1, $2 and so on");

const metric = component(
  "Metric",
  z.object({
    name: z.string(),
    label: localized,
    description: localized,
    unit: z.enum(["currency", "count", "percent"]),
    change: z.enum(["percent", "points"]).describe("How two periods are compared"),
    dimensions: z.array(z.string()).describe("What it can be grouped by, beside time"),
    filters: z.array(z.string()),
    sql: z.string().describe("What counts it over all the data; a ratio is divided after"),
    parameters
  })
);

export const catalogueAnswer = component("Catalogue", z.object({data: z.array(metric), meta}));
