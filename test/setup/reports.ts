import {type Report, readReport} from "../../loaders/report/report.js";
import {withReportSource} from "../../loaders/report/source.js";
import type {FilteredRange} from "../../src/query/analytics.js";
import type {TestDatabase} from "./database.js";

/** Reads the report of a selection, counted in PostgreSQL. */
export function reportOf(
  {connectionString, schema}: Pick<TestDatabase, "connectionString" | "schema">,
  {filters = {}, range = {}}: Partial<FilteredRange> = {}
): Promise<Report> {
  return withReportSource({connectionString, schema, folder: null}, (source) => readReport(source, {filters, range}));
}
