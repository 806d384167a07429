import {z} from "zod";
import {answerDay, meta} from "./answer.js";
import {component} from "./components.js";
import {metricQuery} from "./metric-query.js";

const part = z.object({
  name: z.string(),
  matching: z.int().min(0).describe("Rows that match the filters"),
  held: z.int().min(0).describe("Rows that the file holds"),
  reason: z.string().nullable().describe("Why it holds fewer; null where it holds all"),
  sha256: z.string().length(64).describe("SHA-256 of the rows in hexadecimal: of the file itself for CSV")
});

const fileManifest = component(
  "FileManifest",
  z
    .object({
      format: z.literal(1),
      kind: z.enum(["csv", "excel", "pdf"]),
      request: z.string().describe("The request that makes the same file of the same data"),
      language: z.enum(["en", "es"]),
      period: z.object({start: answerDay, end: answerDay}).nullable().describe("The days that are counted"),
      shop: z.string(),
      currency: z.string(),
      timezone: z.string(),
      data_version: z.int().min(0),
      as_of: z.iso.datetime(),
      queries: z.record(z.string(), metricQuery).describe("The metric queries whose answers it shows"),
      parts: z.array(part)
    })
    .describe("What a file says of itself")
);

export const manifestAnswer = component(
  "ExportManifest",
  z.object({
    filters: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    data_version: z.int().min(0),
    as_of: z.iso.datetime(),
    rows: z.int().min(0).describe("Transactions that match"),
    sha256: z.string().length(64).describe("SHA-256 of the CSV file of them"),
    files: z.object({csv: fileManifest, excel: fileManifest, pdf: fileManifest}),
    meta
  })
);
